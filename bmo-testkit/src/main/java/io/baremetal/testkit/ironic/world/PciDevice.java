package io.baremetal.testkit.ironic.world;

/**
 * Something on the PCI bus of a simulated server that is neither disk nor network. Ids are
 * hexadecimal texts without prefix.
 *
 * @param vendorId four digits, such as {@code 8086}
 * @param productId four digits, such as {@code 4940}
 * @param classId six digits, such as {@code 0b4000}
 * @param bus address on the bus, such as {@code 0000:6b:00.0}
 * @param numaNode the processor that it is attached to
 */
public record PciDevice(
    String vendorId, String productId, String classId, String bus, int numaNode) {

  /** An NVIDIA A100 card. */
  public static PciDevice gpu(String bus) {
    return new PciDevice("10de", "20b5", "030200", bus, 0);
  }

  /** An Intel FPGA acceleration card N3000. */
  public static PciDevice fpga(String bus) {
    return new PciDevice("8086", "0b30", "120000", bus, 1);
  }

  /** An Intel QuickAssist device of the fourth generation. */
  public static PciDevice quickAssist(String bus) {
    return new PciDevice("8086", "4940", "0b4000", bus, 1);
  }
}
