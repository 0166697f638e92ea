package io.baremetal.ironic.provisioner;

/** Whether Ironic makes the boot device stick, {@code force_persistent_boot_device}. */
public enum PersistentBootDevice {
  /** As Ironic thinks best for the operation. */
  DEFAULT("Default"),
  /** Always. */
  ALWAYS("Always"),
  /** Never, for BMCs that cannot. */
  NEVER("Never");

  private final String wire;

  PersistentBootDevice(String wire) {
    this.wire = wire;
  }

  /** As Ironic and the environment variables spell it. */
  public String wire() {
    return wire;
  }
}
