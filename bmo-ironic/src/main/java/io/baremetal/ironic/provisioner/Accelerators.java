package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.hardware.Accelerator;
import io.baremetal.api.hardware.AcceleratorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds accelerators among the PCI devices of an inventory, by a table of ids. The agent lists the
 * devices in {@code plugin_data.pci_devices} (if its collector {@code pci-devices} is on), Redfish
 * inspection in {@code inventory.pci_devices}.
 */
final class Accelerators {

  private static final String INTEL = "8086";

  /** QuickAssist functions up to the C62x, and the 4xxx of the newer Xeons. */
  private static final Set<String> QUICK_ASSIST =
      Set.of("0435", "37c8", "6f54", "19e2", "18a0", "4940", "4942", "4944", "4946");

  /** Vendors whose VGA controllers compute; those of others only serve the console. */
  private static final Set<String> GPU_VENDORS = Set.of("10de", "1002");

  /** Vendors whose processing accelerators (class 12) are no programmable logic. */
  private static final Set<String> FIXED_LOGIC_VENDORS = Set.of("1da3", "1e52", "1ae0");

  private Accelerators() {}

  static List<Accelerator> find(JsonNode answer) {
    List<Accelerator> found = new ArrayList<>();
    for (String place : List.of("plugin_data", "inventory")) {
      for (JsonNode device : answer.path(place).path("pci_devices")) {
        kind(device).ifPresent(kind -> found.add(accelerator(device, kind)));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private static Optional<AcceleratorKind> kind(JsonNode device) {
    String vendor = hex(device, "vendor_id");
    String pciClass = classCode(device);
    if (pciClass.equals("0300")) {
      return Optional.of(AcceleratorKind.GPU).filter(gpu -> GPU_VENDORS.contains(vendor));
    }
    if (pciClass.startsWith("03")) {
      return Optional.of(AcceleratorKind.GPU);
    }
    if (pciClass.equals("0b40")) {
      boolean quickAssist =
          vendor.equals(INTEL) && QUICK_ASSIST.contains(hex(device, "product_id"));
      return Optional.of(quickAssist ? AcceleratorKind.QAT : AcceleratorKind.OTHER);
    }
    if (pciClass.startsWith("12")) {
      return Optional.of(
          FIXED_LOGIC_VENDORS.contains(vendor) ? AcceleratorKind.OTHER : AcceleratorKind.FPGA);
    }
    return Optional.empty();
  }

  private static Accelerator accelerator(JsonNode device, AcceleratorKind kind) {
    return Accelerator.builder()
        .kind(kind)
        .vendorId(hex(device, "vendor_id"))
        .productId(hex(device, "product_id"))
        .classCode(classCode(device))
        .pciAddress(Optional.ofNullable(device.path("bus").textValue()))
        .name(kind.wire() + " " + hex(device, "vendor_id") + ":" + hex(device, "product_id"))
        .build();
  }

  /** Class and subclass, without the programming interface that some add. */
  private static String classCode(JsonNode device) {
    String code = hex(device, "class");
    return code.substring(0, Math.min(4, code.length()));
  }

  /** Ids come with and without {@code 0x}, in either case. */
  private static String hex(JsonNode device, String field) {
    String text = device.path(field).asText("").toLowerCase(Locale.ROOT);
    return text.startsWith("0x") ? text.substring(2) : text;
  }
}
