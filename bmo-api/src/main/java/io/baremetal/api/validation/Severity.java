package io.baremetal.api.validation;

/** What a finding means for the object. */
public enum Severity {
  /** The object is refused. */
  ERROR,
  /** The object is taken, and its owner is told. */
  WARNING
}
