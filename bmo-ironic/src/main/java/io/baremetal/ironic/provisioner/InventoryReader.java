package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.hardware.AcceleratorTable;
import io.baremetal.api.hardware.Bios;
import io.baremetal.api.hardware.Cpu;
import io.baremetal.api.hardware.Disk;
import io.baremetal.api.hardware.DiskType;
import io.baremetal.api.hardware.Firmware;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.hardware.SystemVendor;
import io.baremetal.api.provisioner.ProvisionerException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns what Ironic's inspection stored, by the agent or through Redfish, into hardware details.
 * Not meant for direct use; it may change in any release.
 */
public final class InventoryReader {

  private InventoryReader() {}

  /**
   * Reads an answer of {@code GET /v1/nodes/{id}/inventory}.
   *
   * @throws ProvisionerException if a field that details are made of has the wrong type
   */
  public static InspectedHardware read(
      JsonNode answer, Parity parity, AcceleratorTable accelerators) {
    JsonNode json = parity == Parity.UPSTREAM ? RoundedNumbers.in(answer) : answer;
    if (json.isValueNode() ? !json.isNull() : json.isArray()) {
      throw new InventoryField(json, "it").unusable("an object");
    }
    InventoryField inventory = new InventoryField(json.path("inventory"), "inventory");
    PluginData plugins = PluginData.of(json.path("plugin_data"));
    InventoryField vendor = inventory.at("system_vendor");
    inventory.at("memory").at("total").whole();
    if (parity == Parity.UPSTREAM) {
      inventory.at("bmc_address").text();
      inventory.at("boot").at("current_boot_mode").text();
      inventory.at("boot").at("pxe_interface").text();
    }
    HardwareDetails details =
        HardwareDetails.builder()
            .systemVendor(systemVendor(vendor))
            .firmware(Firmware.builder().bios(bios(vendor.at("firmware"))).build())
            .ramMebibytes(inventory.at("memory").at("physical_mb").whole())
            .hostname(inventory.at("hostname").text())
            .cpu(cpu(inventory.at("cpu"), parity))
            .storage(inventory.at("disks").items().stream().map(InventoryReader::disk).toList())
            .nics(new InventoryNics(plugins, parity).read(inventory.at("interfaces").items()))
            .build();
    return new InspectedHardware(details, accelerators.findIn(answer), plugins.completeness());
  }

  private static SystemVendor systemVendor(InventoryField vendor) {
    return SystemVendor.builder()
        .manufacturer(vendor.at("manufacturer").text())
        .productName(vendor.at("product_name").text())
        .serialNumber(vendor.at("serial_number").text())
        .build();
  }

  private static Bios bios(InventoryField firmware) {
    return Bios.builder()
        .vendor(firmware.at("vendor").text())
        .version(firmware.at("version").text())
        .date(firmware.at("build_date").text())
        .build();
  }

  private static Cpu cpu(InventoryField cpu, Parity parity) {
    return Cpu.builder()
        .arch(cpu.at("architecture").text())
        .model(cpu.at("model_name").text())
        .count(cpu.at("count").whole())
        .clockMegahertz(clock(cpu.at("frequency"), parity))
        .flags(
            cpu.at("flags").items().stream().map(flag -> flag.text().orElse("")).sorted().toList())
        .build();
  }

  /** The agent gives a text, with whatever behind the number; Redfish inspection gives a number. */
  private static Optional<Double> clock(InventoryField frequency, Parity parity) {
    if (frequency.json().isNumber() && parity == Parity.CORRECTED) {
      return megahertz(frequency.json().decimalValue());
    }
    Optional<Double> number = frequency.text().flatMap(LeadingNumber::of);
    if (number.filter(value -> !Double.isFinite(value)).isPresent()) {
      throw frequency.unusable("a number");
    }
    return number.flatMap(value -> megahertz(new BigDecimal(value)));
  }

  private static Optional<Double> megahertz(BigDecimal frequency) {
    return Optional.of(frequency.setScale(0, RoundingMode.HALF_UP).doubleValue())
        .filter(clock -> clock != 0);
  }

  private static Disk disk(InventoryField disk) {
    Optional<String> byPath = disk.at("by_path").text();
    Optional<String> name = disk.at("name").text();
    Optional<Boolean> rotational = disk.at("rotational").flag();
    return Disk.builder()
        .name(byPath.or(() -> name))
        .alternateNames(Stream.of(name, byPath).flatMap(Optional::stream).toList())
        .rotational(rotational)
        .type(type(name, rotational))
        .sizeBytes(disk.at("size").whole())
        .vendor(disk.at("vendor").text())
        .model(disk.at("model").text())
        .serialNumber(disk.at("serial").text())
        .wwn(disk.at("wwn").text())
        .wwnVendorExtension(disk.at("wwn_vendor_extension").text())
        .wwnWithExtension(disk.at("wwn_with_extension").text())
        .hctl(disk.at("hctl").text())
        .build();
  }

  private static DiskType type(Optional<String> name, Optional<Boolean> rotational) {
    if (rotational.isPresent()) {
      return DiskType.HDD;
    }
    return name.filter(path -> path.startsWith("/dev/nvme")).isPresent()
        ? DiskType.NVME
        : DiskType.SSD;
  }
}
