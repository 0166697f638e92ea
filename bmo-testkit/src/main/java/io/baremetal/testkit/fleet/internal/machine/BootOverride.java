package io.baremetal.testkit.fleet.internal.machine;

import java.util.List;

/**
 * What the BMC makes the firmware boot in place of the disk.
 *
 * @param target Redfish {@code BootSourceOverrideTarget}: {@code Pxe}, {@code Cd}, {@code Hdd}, ...
 * @param enabled Redfish {@code BootSourceOverrideEnabled}: {@code Disabled}, {@code Once}, {@code
 *     Continuous}
 * @param mode Redfish {@code BootSourceOverrideMode}: {@code UEFI} or {@code Legacy}
 */
public record BootOverride(String target, String enabled, String mode) {

  /** The targets that this BMC offers. */
  public static final List<String> TARGETS = List.of("None", "Pxe", "Cd", "Usb", "Hdd", "UefiHttp");

  private static final String DISABLED = "Disabled";

  /** Nothing overrides. */
  public static final BootOverride NONE = new BootOverride("None", DISABLED, "UEFI");

  /** What remains after a boot: an override for one boot is gone. */
  public BootOverride consumed() {
    return enabled.equals("Once") ? new BootOverride("None", DISABLED, mode) : this;
  }

  /** The target that counts at the next boot. */
  String effectiveTarget() {
    return enabled.equals(DISABLED) ? "Hdd" : target;
  }
}
