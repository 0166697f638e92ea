package io.baremetal.testkit.fleet.model;

import io.baremetal.api.json.ModelStyle;
import io.baremetal.testkit.ironic.world.Disk;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Nic;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.immutables.value.Value;

/** One machine of a simulated fleet, before it exists. */
@Value.Immutable
@ModelStyle
public interface MachineDescription {

  /** Unique in the fleet; also the name that its BMC shows. */
  String name();

  /** Id of the system in its BMC; follows from the name unless set. */
  @Value.Default
  default String systemId() {
    return UUID.nameUUIDFromBytes(("system " + name()).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What is inside; one network interface at least. */
  Hardware hardware();

  /** MAC address of the first network interface, which is the one that boots. */
  @Value.Derived
  default String bootMac() {
    return hardware().nics().get(0).mac();
  }

  /** Refuses a machine that could not be told from others by its MAC addresses. */
  @Value.Check
  default void check() {
    if (hardware().nics().isEmpty()) {
      throw new IllegalArgumentException(
          "Machine " + name() + " has no network interface: Ironic could not recognise its agent");
    }
  }

  /**
   * A machine without surprises: two connected network interfaces, one disk {@code /dev/sda} of 480
   * GB, no accelerators.
   *
   * @param index tells machines apart, from 0: it is in name, serial number and MAC addresses
   */
  static MachineDescription numbered(int index) {
    return builder().name("sim-%04d".formatted(index)).hardware(hardware(index)).build();
  }

  private static Hardware hardware(int index) {
    String wwn = "0x5000c500%08x".formatted(index);
    return Hardware.builder()
        .serial("SN%06d".formatted(index))
        .addNics(nic(index, 0), nic(index, 1))
        .addDisks(
            Disk.builder()
                .name("/dev/sda")
                .sizeBytes(480_103_981_056L)
                .model("SIM SSD")
                .serial("SIM%08d".formatted(index))
                .wwn(wwn)
                .byPath("/dev/disk/by-path/pci-0000:00:1f.2-ata-1")
                .build())
        .build();
  }

  private static Nic nic(int machine, int port) {
    return Nic.builder()
        .name("eno" + (port + 1))
        .mac(
            String.format(
                Locale.ROOT,
                "52:54:%02x:%02x:%02x:%02x",
                port,
                0x10 + ((machine >> 16) & 0x7f),
                (machine >> 8) & 0xff,
                machine & 0xff))
        .pciAddress("0000:3b:00." + port)
        .build();
  }

  /** Name and hardware are to be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from this. */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds descriptions. */
  final class Builder extends ImmutableMachineDescription.Builder {}
}
