package io.baremetal.testkit.cluster.internal.verb;

import java.util.Locale;

/** What can be asked of a resource. */
public enum Verb {
  /** One object. */
  GET,
  /** Many objects. */
  LIST,
  /** Changes as they come. */
  WATCH,
  /** A new object. */
  CREATE,
  /** A whole object in place of the old one. */
  UPDATE,
  /** A part of an object. */
  PATCH,
  /** One object less. */
  DELETE,
  /** Many objects less. */
  DELETE_COLLECTION;

  /** The name in RBAC and discovery. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }
}
