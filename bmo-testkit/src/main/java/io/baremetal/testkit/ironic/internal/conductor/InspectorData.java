package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.inventory.AgentInventory;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Bmc;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Nic;
import java.util.List;

/** What the classic Inspector makes of what the agent found, and the ports that it adds. */
final class InspectorData {

  private static final long BYTES_PER_GIB = 1L << 30;

  private final Environment environment;
  private final NodeRecord node;

  InspectorData(Environment environment, NodeRecord node) {
    this.environment = environment;
    this.node = node;
  }

  ObjectNode find(Bmc bmc) {
    List<String> known =
        environment.ports().of(node).stream().map(port -> port.path("address").asText()).toList();
    bmc.useMacs(known);
    Hardware hardware = bmc.hardware();
    String bootMac = known.isEmpty() ? hardware.nics().get(0).mac() : known.get(0);
    addPorts(hardware, bootMac);
    return document(hardware, AgentInventory.of(hardware, bootMac), bootMac);
  }

  private ObjectNode document(Hardware hardware, ObjectNode stored, String bootMac) {
    JsonNode plugins = stored.path("plugin_data");
    ObjectNode data = Json.object();
    data.set("inventory", stored.path("inventory"));
    ObjectNode all = data.putObject("all_interfaces");
    for (Nic nic : hardware.nics()) {
      ObjectNode one = all.putObject(nic.name());
      one.put("ip", nic.ipv4().orElse(null)).put("mac", nic.mac()).putNull("client_id");
      one.put("pxe", nic.mac().equals(bootMac));
      JsonNode lldp = plugins.path("parsed_lldp").path(nic.name());
      if (lldp.isObject()) {
        one.set("lldp_processed", lldp);
      }
    }
    data.set("interfaces", all.deepCopy());
    data.set("valid_interfaces", all.deepCopy());
    data.set("macs", plugins.path("macs"));
    data.set("root_disk", plugins.path("root_disk"));
    data.set("pci_devices", plugins.path("pci_devices"));
    data.put("boot_interface", "01-" + bootMac.replace(':', '-'));
    data.put("cpu_arch", hardware.architecture());
    data.put("cpus", hardware.cpus()).put("memory_mb", hardware.memoryMebibytes());
    data.put("local_gb", hardware.disks().get(0).sizeBytes() / BYTES_PER_GIB - 1);
    return data.putNull("ipmi_address").putNull("ipmi_v6address").putNull("error");
  }

  private void addPorts(Hardware hardware, String bootMac) {
    for (Nic nic : hardware.nics()) {
      if (environment.ports().findByAddress(nic.mac()).isEmpty()) {
        ObjectNode port = environment.ports().blank();
        port.put("address", nic.mac()).put("node_uuid", node.uuid());
        environment.ports().put(port.put("pxe_enabled", nic.mac().equals(bootMac)));
      }
    }
  }
}
