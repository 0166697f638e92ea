package io.baremetal.testkit.ironic.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes up the inside of a server from its address: always the same for the same address. */
final class GeneratedHardware {

  private static final int[] CPUS = {16, 32, 64, 96};
  private static final int[] MEMORY_GIB = {64, 128, 256, 512};
  private static final long GB = 1_000_000_000L;

  private final SplittableRandom random;
  private final int id;

  private GeneratedHardware(String address) {
    this.id = address.hashCode();
    this.random = new SplittableRandom(id);
  }

  static Hardware of(String address) {
    return new GeneratedHardware(address).hardware();
  }

  private Hardware hardware() {
    int size = random.nextInt(CPUS.length);
    return Hardware.builder()
        .serial("SN%08X".formatted(id))
        .cpus(CPUS[size])
        .memoryMebibytes(MEMORY_GIB[size] * 1024)
        .nics(nics(2 + 2 * random.nextInt(2)))
        .disks(disks(1 + random.nextInt(4)))
        .pciDevices(accelerators())
        .build();
  }

  private List<Nic> nics(int count) {
    List<Nic> nics = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nics.add(
          Nic.builder()
              .name("eno" + (i + 1))
              .mac(mac(i))
              .hasCarrier(i < 2)
              .pciAddress("0000:3b:00." + i)
              .build());
    }
    return nics;
  }

  /** Locally administered, and unlike that of any other server whose address has another hash. */
  private String mac(int index) {
    return String.format(
        Locale.ROOT,
        "52:%02x:%02x:%02x:%02x:%02x",
        0x50 + index,
        (id >>> 24) & 0xff,
        (id >>> 16) & 0xff,
        (id >>> 8) & 0xff,
        id & 0xff);
  }

  private List<Disk> disks(int count) {
    List<Disk> disks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean nvme = i > 1;
      disks.add(
          Disk.builder()
              .name(nvme ? "/dev/nvme" + (i - 2) + "n1" : "/dev/sd" + (char) ('a' + i))
              .sizeBytes((nvme ? 3_840 : 480 << i) * GB)
              .rotational(i == 1)
              .model(nvme ? "SIM NVME" : i == 1 ? "SIM HDD" : "SIM SSD")
              .vendor("ATA")
              .serial("SIM%08X%d".formatted(id, i))
              .wwn("0x5000%08x%04x".formatted(id, i))
              .hctl(i + ":0:0:0")
              .byPath("/dev/disk/by-path/pci-0000:00:1f.2-ata-" + (i + 1))
              .build());
    }
    return disks;
  }

  private List<PciDevice> accelerators() {
    return switch (random.nextInt(6)) {
      case 0 -> List.of(PciDevice.gpu("0000:17:00.0"), PciDevice.gpu("0000:65:00.0"));
      case 1 -> List.of(PciDevice.fpga("0000:b1:00.0"));
      case 2 ->
          List.of(PciDevice.quickAssist("0000:6b:00.0"), PciDevice.quickAssist("0000:e8:00.0"));
      default -> List.of();
    };
  }
}
