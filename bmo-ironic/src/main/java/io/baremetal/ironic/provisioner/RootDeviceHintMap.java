package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.RootDeviceHints;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A host's root device hints in the form in which Ironic wants them, in {@code
 * instance_info.root_device} and as physical disks of software RAID. Not meant for direct use; it
 * may change in any release.
 *
 * <p>Ironic compares text without regard to case, {@code s==} for equality and {@code <in>} for
 * parts, and sizes in GiB.
 */
public final class RootDeviceHintMap {

  private static final String BY_PATH = "/dev/disk/by-path/";

  private final Map<String, String> map = new LinkedHashMap<>();

  private RootDeviceHintMap() {}

  /** The hints by Ironic's names; empty when there are none. */
  public static Map<String, String> of(Optional<RootDeviceHints> hints) {
    return hints.map(RootDeviceHintMap::of).orElse(Map.of());
  }

  private static Map<String, String> of(RootDeviceHints hints) {
    RootDeviceHintMap result = new RootDeviceHintMap();
    hints
        .deviceName()
        .ifPresent(name -> result.put(name.startsWith(BY_PATH) ? "by_path" : "name", "s== ", name));
    hints.hctl().ifPresent(hctl -> result.put("hctl", "s== ", hctl));
    hints.model().ifPresent(model -> result.put("model", "<in> ", model));
    hints.vendor().ifPresent(vendor -> result.put("vendor", "<in> ", vendor));
    hints.serialNumber().ifPresent(serial -> result.put("serial", "s== ", serial));
    hints
        .minSizeGigabytes()
        .filter(size -> size != 0)
        .ifPresent(size -> result.put("size", ">= ", size.toString()));
    hints.wwn().ifPresent(wwn -> result.put("wwn", "s== ", wwn));
    hints.wwnWithExtension().ifPresent(wwn -> result.put("wwn_with_extension", "s== ", wwn));
    hints.wwnVendorExtension().ifPresent(wwn -> result.put("wwn_vendor_extension", "s== ", wwn));
    hints.rotational().ifPresent(spins -> result.put("rotational", "", spins.toString()));
    return Map.copyOf(result.map);
  }

  private void put(String name, String operator, String value) {
    if (!value.isEmpty()) {
      map.put(name, operator + value);
    }
  }
}
