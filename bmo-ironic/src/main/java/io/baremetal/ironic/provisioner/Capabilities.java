package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.BootMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a boot mode is told to Ironic: as entries of the node's {@code properties.capabilities} and,
 * for a deployment, in {@code instance_info.capabilities}. Not meant for direct use; it may change
 * in any release.
 */
public final class Capabilities {

  private static final Map<BootMode, String> OF_NODE =
      Map.of(
          BootMode.UEFI, "boot_mode:uefi",
          BootMode.UEFI_SECURE_BOOT, "boot_mode:uefi,secure_boot:true",
          BootMode.LEGACY, "boot_mode:bios");

  private Capabilities() {}

  /**
   * The node's capabilities with the boot mode exchanged, other entries kept in their order.
   *
   * @param current what the node has; empty if it has none, or something that is no text
   * @param bootMode one that is not known asks for nothing
   */
  public static String merge(Optional<String> current, BootMode bootMode) {
    String wanted = OF_NODE.getOrDefault(bootMode, "");
    return current
        .filter(text -> !text.isEmpty())
        .map(
            text -> Stream.concat(others(text), Stream.of(wanted)).collect(Collectors.joining(",")))
        .orElse(wanted);
  }

  /** What a deployment in this boot mode needs; empty for most. */
  public static Map<String, String> ofInstance(BootMode bootMode) {
    return bootMode.equals(BootMode.UEFI_SECURE_BOOT) ? Map.of("secure_boot", "true") : Map.of();
  }

  private static Stream<String> others(String capabilities) {
    return Arrays.stream(capabilities.split(",", -1))
        .filter(entry -> !entry.startsWith("boot_mode:") && !entry.startsWith("secure_boot:"));
  }
}
