package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.inventory.AgentInventory;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Hardware;

/** What Ironic learns about a server through Redfish: less, and in part in other forms. */
final class RedfishInventory {

  private RedfishInventory() {}

  /** The stored document: {@code inventory} and {@code plugin_data}. */
  static ObjectNode of(Hardware hardware) {
    ObjectNode document = Json.object();
    ObjectNode inventory = document.putObject("inventory");
    inventory
        .putObject("cpu")
        .put("count", hardware.cpus())
        .put("architecture", hardware.architecture())
        .put("model_name", hardware.cpuModel())
        .put("frequency", hardware.cpuMegahertz());
    inventory.putObject("memory").put("physical_mb", hardware.memoryMebibytes());
    ArrayNode disks = inventory.putArray("disks");
    hardware
        .disks()
        .forEach(disk -> disks.addObject().put("name", disk.model()).put("size", disk.sizeBytes()));
    ArrayNode interfaces = inventory.putArray("interfaces");
    hardware
        .nics()
        .forEach(
            nic ->
                interfaces
                    .addObject()
                    .put("name", nic.name())
                    .put("mac_address", nic.mac())
                    .put("speed_mbps", nic.speedMbps()));
    inventory.set("system_vendor", AgentInventory.vendor(hardware));
    inventory.putObject("boot").put("current_boot_mode", "uefi");
    inventory.set("pci_devices", pciDevices(hardware));
    document.putObject("plugin_data");
    return document;
  }

  private static ArrayNode pciDevices(Hardware hardware) {
    ArrayNode devices = Json.array();
    hardware
        .pciDevices()
        .forEach(
            device ->
                devices
                    .addObject()
                    .put("class", device.classId())
                    .put("product_id", device.productId())
                    .put("vendor_id", device.vendorId())
                    .put("subsystem_id", device.productId())
                    .put("subsystem_vendor_id", device.vendorId())
                    .put("revision", "01"));
    return devices;
  }
}
