package io.baremetal.checks.realservers.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.testkit.fleet.FleetMachine;
import io.baremetal.testkit.fleet.SimulatedFleet;
import io.baremetal.testkit.fleet.model.ConfigDrive;
import io.baremetal.testkit.fleet.model.Installation;
import io.baremetal.testkit.ironic.world.Power;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One life after another on a real Ironic, by plain HTTP: what the fleet promises. */
@NeedsRealServers(ServerKind.IRONIC)
final class SimulatedFleetTest {

  private static final Map<String, Object> NOTHING_MORE = Map.of();

  private final PlainIronic ironic;
  private final SimulatedFleet fleet;

  SimulatedFleetTest(RealIronic server) {
    ironic = new PlainIronic(server);
    fleet = SimulatedFleet.builder(server.url()).machines(5, 200).start();
  }

  @AfterEach
  void stop() {
    fleet.close();
  }

  private static Map<String, Object> configDrive() {
    return Map.of(
        "configdrive",
        Map.of(
            "meta_data", Map.of("uuid", "4711", "local-hostname", "host0"),
            "user_data", "#cloud-config\nhostname: host0\n",
            "network_data", Map.of("links", List.of())));
  }

  private void useTestImage(String node) {
    Map<String, Object> instance = new HashMap<>();
    instance.put("image_source", fleet.imageUrl());
    instance.put("image_os_hash_algo", "sha256");
    instance.put("image_os_hash_value", fleet.imageSha256());
    instance.put("image_disk_format", "raw");
    ironic.patch(node, "/instance_info", instance);
  }

  @Test
  void leadsTheWholeLife_byAgentAndDirectDeploy() {
    FleetMachine machine = fleet.machine(0);
    String node = ironic.register(machine, NOTHING_MORE);
    ironic.provision(node, "manage", "manageable", NOTHING_MORE);

    ironic.provision(node, "inspect", "manageable", NOTHING_MORE);
    assertThat(machine.power()).isEqualTo(Power.OFF);
    assertThat(machine.boots()).isEqualTo(1);
    assertInventory(node, machine);

    ironic.provision(node, "provide", "available", NOTHING_MORE);
    assertThat(machine.completedSteps()).containsExactly("clean.erase_devices_metadata");

    useTestImage(node);
    ironic.provision(node, "active", "active", configDrive());
    assertDeployed(machine);

    ironic.provision(node, "deleted", "available", NOTHING_MORE);
    assertThat(machine.installation()).isEmpty();
    assertThat(machine.power()).isEqualTo(Power.OFF);
    ironic.delete(node);
  }

  private void assertInventory(String node, FleetMachine machine) {
    JsonNode inventory = ironic.send("GET", "/v1/nodes/" + node + "/inventory", null);
    assertThat(inventory.at("/inventory/interfaces/0/mac_address").asText())
        .isEqualTo(machine.bootMac());
    assertThat(inventory.at("/plugin_data/parsed_lldp/eno1/switch_port_id").asText())
        .contains("eno1");
  }

  private void assertDeployed(FleetMachine machine) {
    assertThat(machine.power()).isEqualTo(Power.ON);
    assertThat(machine.completedSteps()).endsWith("deploy.write_image");
    Installation disk = machine.installation().orElseThrow();
    assertThat(disk.image()).isEqualTo(fleet.imageUrl());
    assertThat(disk.checksum()).contains(fleet.imageSha256());
    ConfigDrive drive = disk.configDrive().orElseThrow();
    assertThat(drive.userData()).contains("#cloud-config\nhostname: host0\n");
    assertThat(drive.metaData().orElseThrow()).contains("\"local-hostname\": \"host0\"");
  }

  @Test
  void leadsFiveLivesAtOnce() {
    List<CompletableFuture<Void>> lives =
        IntStream.range(0, 5)
            .mapToObj(i -> CompletableFuture.runAsync(() -> life(fleet.machine(i))))
            .toList();
    lives.forEach(CompletableFuture::join);
    assertThat(fleet.machines()).allMatch(machine -> machine.power() == Power.OFF);
  }

  private void life(FleetMachine machine) {
    String node = ironic.register(machine, NOTHING_MORE);
    ironic.provision(node, "manage", "manageable", NOTHING_MORE);
    ironic.provision(node, "inspect", "manageable", NOTHING_MORE);
    ironic.provision(node, "provide", "available", NOTHING_MORE);
    useTestImage(node);
    ironic.provision(node, "active", "active", configDrive());
    assertDeployed(machine);
    ironic.provision(node, "deleted", "available", NOTHING_MORE);
    ironic.delete(node);
  }
}
