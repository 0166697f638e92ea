package io.baremetal.api.provisioner;

/** Result of a verb that has nothing to tell but that it is done. */
public enum Completed {
  /** The only value. */
  COMPLETED
}
