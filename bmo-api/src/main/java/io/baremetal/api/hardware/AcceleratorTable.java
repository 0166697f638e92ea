package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells accelerators from other PCI devices, by their ids. The first rule that fits a device
 * decides. Immutable; users put rules of their own in front: {@code
 * AcceleratorTable.standard().with(AcceleratorRule.of(AcceleratorKind.FPGA,
 * "0580").fromVendors("10ee"))}.
 */
public final class AcceleratorTable {

  private static final AcceleratorTable STANDARD =
      new AcceleratorTable(
          List.of(
              // NVIDIA's and AMD's VGA controllers compute; those of others only serve the console.
              AcceleratorRule.of(AcceleratorKind.GPU, "0300").fromVendors("10de", "1002"),
              AcceleratorRule.none("0300"),
              AcceleratorRule.of(AcceleratorKind.GPU, "03"),
              // QuickAssist functions up to the C62x, and the 4xxx of the newer Xeons.
              AcceleratorRule.of(AcceleratorKind.QAT, "0b40")
                  .fromVendors("8086")
                  .withProducts(
                      "0435", "37c8", "6f54", "19e2", "18a0", "4940", "4942", "4944", "4946"),
              AcceleratorRule.of(AcceleratorKind.OTHER, "0b40"),
              // These makers build processing accelerators, but no FPGAs.
              AcceleratorRule.of(AcceleratorKind.OTHER, "12").fromVendors("1da3", "1e52", "1ae0"),
              AcceleratorRule.of(AcceleratorKind.FPGA, "12")));

  private final List<AcceleratorRule> rules;

  private AcceleratorTable(List<AcceleratorRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The table of this SDK: display controllers that compute are GPUs, Intel's QuickAssist functions
   * are QATs, other co-processors are {@link AcceleratorKind#OTHER}, and processing accelerators
   * are FPGAs unless their maker builds none.
   */
  public static AcceleratorTable standard() {
    return STANDARD;
  }

  /** This table with one more rule in front of the others. */
  public AcceleratorTable with(AcceleratorRule rule) {
    return new AcceleratorTable(Stream.concat(Stream.of(rule), rules.stream()).toList());
  }

  /** All rules, in the order in which they are asked. */
  public List<AcceleratorRule> rules() {
    return rules;
  }

  /** What kind of accelerator the device is; empty if it is none. */
  public Optional<AcceleratorKind> kindOf(PciDevice device) {
    return rules.stream()
        .filter(rule -> rule.fits(device))
        .findFirst()
        .flatMap(AcceleratorRule::kind);
  }

  /** The accelerators among the devices, in their order. */
  public List<Accelerator> find(List<PciDevice> devices) {
    List<Accelerator> found = new ArrayList<>();
    for (PciDevice device : devices) {
      kindOf(device).ifPresent(kind -> found.add(accelerator(device, kind)));
    }
    return found;
  }

  /**
   * The accelerators in an inventory, {@code GET /v1/nodes/{id}/inventory}: those that the agent
   * listed in {@code plugin_data.pci_devices}, else those of Redfish in {@code
   * inventory.pci_devices}. Empty when neither lists any; bears any JSON.
   */
  public List<Accelerator> findIn(JsonNode inventoryAnswer) {
    List<Accelerator> byAgent = find(devices(inventoryAnswer.path("plugin_data")));
    return byAgent.isEmpty() ? find(devices(inventoryAnswer.path("inventory"))) : byAgent;
  }

  private static List<PciDevice> devices(JsonNode place) {
    List<PciDevice> devices = new ArrayList<>();
    place.path("pci_devices").forEach(entry -> devices.add(PciDevice.of(entry)));
    return devices;
  }

  private static Accelerator accelerator(PciDevice device, AcceleratorKind kind) {
    return Accelerator.builder()
        .kind(kind)
        .vendorId(device.vendorId())
        .productId(device.productId())
        .classCode(device.classCode())
        .pciAddress(device.address())
        .numaNode(device.numaNode())
        .name(kind.wire() + " " + device.vendorId() + ":" + device.productId())
        .build();
  }
}
