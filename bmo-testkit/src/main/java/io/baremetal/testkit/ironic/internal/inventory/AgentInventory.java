package io.baremetal.testkit.ironic.internal.inventory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Disk;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Nic;
import io.baremetal.testkit.ironic.world.PciDevice;
import java.util.List;
import java.util.Locale;

/** What the agent reports about a server, and what Ironic makes of it. */
public final class AgentInventory {

  private static final long BYTES_PER_MEBIBYTE = 1L << 20;

  private final Hardware hardware;
  private final String bootMac;

  private AgentInventory(Hardware hardware, String bootMac) {
    this.hardware = hardware;
    this.bootMac = bootMac;
  }

  /**
   * What Ironic stores: {@code inventory} and {@code plugin_data}.
   *
   * @param bootMac address of the interface that the agent was booted from
   */
  public static ObjectNode of(Hardware hardware, String bootMac) {
    return new AgentInventory(hardware, bootMac).document();
  }

  /**
   * What the agent posts to {@code /v1/continue_inspection}.
   *
   * @param bootMac address of the interface that the agent was booted from
   */
  public static ObjectNode report(Hardware hardware, String bootMac) {
    AgentInventory found = new AgentInventory(hardware, bootMac);
    ObjectNode report = Json.object();
    report.set("inventory", found.inventory());
    report.setAll(found.findings());
    return report;
  }

  private ObjectNode document() {
    ObjectNode document = Json.object();
    document.set("inventory", inventory());
    document.set("plugin_data", pluginData());
    return document;
  }

  private ObjectNode inventory() {
    ObjectNode inventory = Json.object();
    ArrayNode interfaces = inventory.putArray("interfaces");
    hardware.nics().forEach(nic -> interfaces.add(nic(nic)));
    inventory.set("cpu", cpu());
    inventory
        .putObject("memory")
        .put("total", hardware.memoryMebibytes() * BYTES_PER_MEBIBYTE)
        .put("physical_mb", hardware.memoryMebibytes());
    ArrayNode disks = inventory.putArray("disks");
    hardware.disks().forEach(disk -> disks.add(disk(disk)));
    inventory.set("system_vendor", vendor(hardware));
    inventory.putObject("boot").put("current_boot_mode", "uefi").put("pxe_interface", bootMac);
    inventory.put("hostname", "sim-" + hardware.serial().toLowerCase(Locale.ROOT));
    return inventory.putNull("bmc_address").putNull("bmc_v6address").putNull("bmc_mac");
  }

  private ObjectNode cpu() {
    ObjectNode cpu =
        Json.object()
            .put("model_name", hardware.cpuModel())
            .put("frequency", hardware.cpuMegahertz() + ".0000")
            .put("count", hardware.cpus())
            .put("architecture", hardware.architecture());
    cpu.set("flags", Json.texts(List.of("fpu", "vme", "sse", "sse2", "avx2", "vmx")));
    return cpu.put("socket_count", 2);
  }

  private static ObjectNode nic(Nic nic) {
    ObjectNode json =
        Json.object()
            .put("name", nic.name())
            .put("mac_address", nic.mac())
            .put("ipv4_address", nic.ipv4().orElse(null))
            .putNull("ipv6_address")
            .put("has_carrier", nic.hasCarrier());
    json.set("lldp", nic.hasCarrier() ? Lldp.raw(nic.switchPort()) : Json.array());
    return json.put("vendor", nic.vendor())
        .put("product", nic.product())
        .putNull("client_id")
        .putNull("biosdevname")
        .put("speed_mbps", nic.speedMbps())
        .put("pci_address", nic.pciAddress())
        .put("driver", "i40e");
  }

  private static ObjectNode disk(Disk disk) {
    return Json.object()
        .put("name", disk.name())
        .put("model", disk.model())
        .put("size", disk.sizeBytes())
        .put("rotational", disk.rotational())
        .put("wwn", disk.wwn())
        .put("serial", disk.serial())
        .put("vendor", disk.vendor())
        .put("wwn_with_extension", disk.wwn())
        .putNull("wwn_vendor_extension")
        .put("hctl", disk.hctl())
        .put("by_path", disk.byPath())
        .put("logical_sectors", 512)
        .put("physical_sectors", 4096);
  }

  /** The {@code system_vendor} of an inventory. */
  public static ObjectNode vendor(Hardware hardware) {
    ObjectNode vendor =
        Json.object()
            .put("product_name", hardware.product())
            .put("serial_number", hardware.serial())
            .put("manufacturer", hardware.manufacturer());
    vendor
        .putObject("firmware")
        .put("vendor", hardware.manufacturer())
        .put("version", "1.0.0")
        .put("build_date", "01/01/2026");
    return vendor;
  }

  /** What the agent adds to the inventory. */
  private ObjectNode findings() {
    ObjectNode data = Json.object();
    hardware.disks().stream().findFirst().ifPresent(disk -> data.set("root_disk", disk(disk)));
    data.put("boot_interface", bootMac);
    ObjectNode configuration = data.putObject("configuration");
    configuration.set("collectors", Json.texts(List.of("default", "logs", "pci-devices")));
    configuration.putArray("managers");
    data.putNull("error");
    ArrayNode pci = data.putArray("pci_devices");
    hardware.pciDevices().forEach(device -> pci.add(pci(device)));
    return data;
  }

  /** The findings, and what Ironic's hooks make of the inventory. */
  private ObjectNode pluginData() {
    ObjectNode data = findings();
    ObjectNode all = data.putObject("all_interfaces");
    ObjectNode valid = data.putObject("valid_interfaces");
    ObjectNode lldp = data.putObject("parsed_lldp");
    ArrayNode macs = data.putArray("macs");
    for (Nic nic : hardware.nics()) {
      ObjectNode json = nic(nic).put("pxe_enabled", nic.mac().equals(bootMac));
      all.set(nic.name(), json);
      valid.set(nic.name(), json);
      macs.add(nic.mac());
      if (nic.hasCarrier()) {
        lldp.set(nic.name(), Lldp.parsed(nic.switchPort()));
      }
    }
    return data;
  }

  private static ObjectNode pci(PciDevice device) {
    return Json.object()
        .put("vendor_id", device.vendorId())
        .put("product_id", device.productId())
        .put("class", device.classId())
        .put("revision", "01")
        .put("bus", device.bus())
        .put("numa_node_id", String.valueOf(device.numaNode()));
  }
}
