package io.baremetal.testkit.ironic.world;

/** Whether a server runs. */
public enum Power {
  /** It runs. */
  ON,
  /** It does not. */
  OFF
}
