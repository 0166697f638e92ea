package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/**
 * A device on the PCI bus, as inspection lists it. Immutable. Ids come with and without {@code 0x}
 * and in either case; here they are lower-case digits alone.
 *
 * @param vendorId vendor, such as {@code 8086}; may be empty
 * @param productId product, such as {@code 37c8}; may be empty
 * @param classCode class and subclass, such as {@code 0b40}, without the programming interface that
 *     some sources add; may be empty
 * @param address address on the bus, if the source tells it
 * @param numaNode NUMA node, if the source tells it
 */
public record PciDevice(
    String vendorId,
    String productId,
    String classCode,
    Optional<String> address,
    Optional<Integer> numaNode) {

  private static final int CLASS_AND_SUBCLASS = 4;
  private static final int LONGEST_NUMBER = 6;

  /** Brings the ids into their common form. */
  public PciDevice {
    vendorId = hex(vendorId);
    productId = hex(productId);
    String code = hex(classCode);
    classCode = code.substring(0, Math.min(CLASS_AND_SUBCLASS, code.length()));
  }

  /**
   * Reads one entry of {@code plugin_data.pci_devices} (the agent's collector {@code pci-devices})
   * or of {@code inventory.pci_devices} (Redfish). What is missing or of a wrong type is left out.
   */
  public static PciDevice of(JsonNode entry) {
    return new PciDevice(
        entry.path("vendor_id").asText(""),
        entry.path("product_id").asText(""),
        entry.path("class").asText(""),
        Optional.ofNullable(entry.path("bus").textValue()),
        Optional.of(entry.path("numa_node_id").asText(""))
            .filter(text -> text.length() <= LONGEST_NUMBER && text.matches("[0-9]+"))
            .map(Integer::valueOf));
  }

  private static String hex(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    return digits.startsWith("0x") ? digits.substring(2) : digits;
  }
}
