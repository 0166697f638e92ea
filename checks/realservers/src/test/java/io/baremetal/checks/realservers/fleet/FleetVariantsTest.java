package io.baremetal.checks.realservers.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.RealServers;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.testkit.fleet.FleetMachine;
import io.baremetal.testkit.fleet.SimulatedFleet;
import io.baremetal.testkit.fleet.model.MachineDescription;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Nic;
import io.baremetal.testkit.ironic.world.PciDevice;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.ironic.world.SwitchPort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Other ways through a life, each on a node of its own that is not cleaned. */
@NeedsRealServers(ServerKind.IRONIC)
final class FleetVariantsTest {

  private static final Map<String, Object> NOTHING_MORE = Map.of();
  private static final Map<String, Object> UNCLEANED = Map.of("automated_clean", false);
  private static final int FIRST = 100;

  private final PlainIronic ironic;
  private final SimulatedFleet fleet;

  FleetVariantsTest(RealIronic server) {
    ironic = new PlainIronic(server);
    fleet =
        SimulatedFleet.builder(server.url())
            .machine(MachineDescription.numbered(FIRST))
            .deployStep("install_appliance")
            .start();
  }

  @AfterEach
  void stop() {
    fleet.close();
  }

  private FleetMachine machine() {
    return fleet.machine(0);
  }

  private String manageable(Map<String, Object> more) {
    String node = ironic.register(machine(), more);
    ironic.provision(node, "manage", "manageable", NOTHING_MORE);
    return node;
  }

  private static Map<String, Object> uncleaned(String field, String value) {
    return Map.of("automated_clean", false, field, value);
  }

  @Test
  void bootsALiveImage_withoutAnAgent() {
    String node = manageable(uncleaned("deploy_interface", "ramdisk"));
    ironic.provision(node, "provide", "available", NOTHING_MORE);
    ironic.patch(node, "/instance_info", Map.of("boot_iso", fleet.liveIsoUrl()));

    ironic.provision(node, "active", "active", NOTHING_MORE);

    ironic.await(() -> machine().liveImage().isPresent());
    assertThat(machine().power()).isEqualTo(Power.ON);
    ironic.provision(node, "deleted", "available", NOTHING_MORE);
    assertThat(machine().liveImage()).isEmpty();
    ironic.delete(node);
  }

  @Test
  void runsTheStepsOfACustomDeployment() {
    String node = manageable(uncleaned("deploy_interface", "custom-agent"));
    ironic.provision(node, "provide", "available", NOTHING_MORE);
    Map<String, Object> step =
        Map.of(
            "interface", "deploy", "step", "install_appliance", "args", Map.of(), "priority", 80);

    ironic.provision(node, "active", "active", Map.of("deploy_steps", List.of(step)));

    assertThat(machine().completedSteps()).containsExactly("deploy.install_appliance");
    ironic.provision(node, "deleted", "available", NOTHING_MORE);
    ironic.delete(node);
  }

  @Test
  void isInspectedThroughItsBmc() {
    String node = manageable(uncleaned("inspect_interface", "redfish"));

    ironic.provision(node, "inspect", "manageable", NOTHING_MORE);

    JsonNode inventory = ironic.send("GET", "/v1/nodes/" + node + "/inventory", null);
    assertThat(inventory.at("/inventory/cpu/count").asInt()).isEqualTo(machine().hardware().cpus());
    assertThat(machine().boots()).isZero();
    ironic.delete(node);
  }

  @Test
  void tellsWhyTheInspectionFailed() {
    machine().failNextInspection("no disks found");
    String node = manageable(UNCLEANED);
    ironic.begin(node, "inspect", NOTHING_MORE);

    assertThat(ironic.await(node, "inspect failed").path("last_error").asText())
        .contains("no disks found");

    ironic.provision(node, "inspect", "manageable", NOTHING_MORE);
    ironic.delete(node);
  }

  @Test
  void cleansAgain_afterAStepFailed() {
    machine().failNextStep("erase_devices_metadata", "disk is read-only");
    String node = manageable(NOTHING_MORE);
    ironic.begin(node, "provide", NOTHING_MORE);

    assertThat(ironic.await(node, "clean failed").path("last_error").asText())
        .contains("disk is read-only");

    ironic.send("DELETE", "/v1/nodes/" + node + "/maintenance", null);
    ironic.provision(node, "manage", "manageable", NOTHING_MORE);
    ironic.provision(node, "provide", "available", NOTHING_MORE);
    ironic.delete(node);
  }

  @Test
  void refusesAnImageWithAnotherChecksum() {
    String node = manageable(UNCLEANED);
    ironic.provision(node, "provide", "available", NOTHING_MORE);
    ironic.patch(
        node,
        "/instance_info",
        Map.of(
            "image_source",
            fleet.imageUrl(),
            "image_os_hash_algo",
            "sha256",
            "image_os_hash_value",
            "0".repeat(64),
            "image_disk_format",
            "raw"));
    ironic.begin(node, "active", NOTHING_MORE);

    ironic.await(node, "deploy failed");

    assertThat(machine().installation()).isEmpty();
    ironic.provision(node, "deleted", "available", NOTHING_MORE);
    ironic.delete(node);
  }

  @Test
  void reportsNeighboursAndAccelerators(RealIronic server) {
    SwitchPort port =
        SwitchPort.builder()
            .systemName("leaf-7")
            .portId("Ethernet7/1")
            .untaggedVlan(101)
            .addVlans(102)
            .build();
    Hardware rich =
        Hardware.builder()
            .from(MachineDescription.numbered(FIRST + 1).hardware())
            .nics(
                List.of(
                    Nic.builder().name("ens1").mac("52:54:00:aa:00:01").switchPort(port).build()))
            .addPciDevices(PciDevice.gpu("0000:17:00.0"))
            .build();
    MachineDescription described = MachineDescription.builder().name("rich").hardware(rich).build();
    try (SimulatedFleet own = SimulatedFleet.builder(server.url()).machine(described).start()) {
      String node = ironic.register(own.machine("rich"), UNCLEANED);
      ironic.provision(node, "manage", "manageable", NOTHING_MORE);
      ironic.provision(node, "inspect", "manageable", NOTHING_MORE);

      JsonNode found = ironic.send("GET", "/v1/nodes/" + node + "/inventory", null);
      JsonNode lldp = found.at("/plugin_data/parsed_lldp/ens1");
      assertThat(lldp.path("switch_system_name").asText()).isEqualTo("leaf-7");
      assertThat(lldp.path("switch_port_untagged_vlan_id").asInt()).isEqualTo(101);
      assertThat(lldp.at("/switch_port_vlans/0/id").asInt()).isEqualTo(102);
      assertThat(found.at("/plugin_data/pci_devices/0/vendor_id").asText()).isEqualTo("10de");
      ironic.delete(node);
    }
  }

  @Test
  void speaksTls_underAnIronicThatDoesToo(RealServers servers) {
    RealIronic secure = servers.secureIronic();
    PlainIronic other = new PlainIronic(secure);
    try (SimulatedFleet own =
        SimulatedFleet.builder(secure.url())
            .machines(1)
            .trusting(secure.authority().orElseThrow())
            .tls()
            .credentials("root", "calvin:calvin")
            .start()) {
      String node = other.register(own.machine(0), NOTHING_MORE);
      other.provision(node, "manage", "manageable", NOTHING_MORE);
      other.provision(node, "inspect", "manageable", NOTHING_MORE);
      other.provision(node, "provide", "available", NOTHING_MORE);

      assertThat(own.machine(0).completedSteps()).containsExactly("clean.erase_devices_metadata");
      other.delete(node);
    }
  }
}
