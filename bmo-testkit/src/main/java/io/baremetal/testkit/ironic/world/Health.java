package io.baremetal.testkit.ironic.world;

/** How a machine is, as its BMC sees it. */
public enum Health {
  /** Nothing is wrong. */
  OK("OK"),
  /** Something needs attention. */
  WARNING("Warning"),
  /** Something needs attention at once. */
  CRITICAL("Critical");

  private final String wire;

  Health(String wire) {
    this.wire = wire;
  }

  /** The word for it in Redfish. */
  public String wire() {
    return wire;
  }
}
