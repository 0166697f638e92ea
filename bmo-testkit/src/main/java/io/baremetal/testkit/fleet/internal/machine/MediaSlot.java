package io.baremetal.testkit.fleet.internal.machine;

import java.util.Arrays;
import java.util.Optional;

/** A virtual drive of a BMC. */
public enum MediaSlot {
  /** The optical drive. */
  CD("Cd"),
  /** The memory stick. */
  USB("Usb");

  private final String id;

  MediaSlot(String id) {
    this.id = id;
  }

  /** Its Redfish id; also the boot target that starts from it. */
  public String id() {
    return id;
  }

  /** The drive with this Redfish id. */
  public static Optional<MediaSlot> of(String id) {
    return Arrays.stream(values()).filter(slot -> slot.id.equals(id)).findFirst();
  }
}
