package io.baremetal.checks.realservers.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.testkit.fleet.FleetMachine;
import io.baremetal.testkit.fleet.SimulatedFleet;
import io.baremetal.testkit.ironic.world.Power;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/simulated-hardware.md}. */
@NeedsRealServers(ServerKind.IRONIC)
final class FleetExampleTest {

  private static final Map<String, Object> NOTHING_MORE = Map.of();

  private final URI ironicUrl;
  private final Client client;

  FleetExampleTest(RealIronic server) {
    ironicUrl = server.url();
    client = new Client(new PlainIronic(server));
  }

  @Test
  void isTried() {
    // tag::fleet
    try (SimulatedFleet fleet = SimulatedFleet.builder(ironicUrl).machines(2).start()) {
      FleetMachine machine = fleet.machine(0);
      machine.failNextStep("erase_devices_metadata", "disk is read-only");

      String node = client.createNode(machine.driverInfo(), machine.bootMac());
      client.provide(node);
      assertThat(client.lastError(node)).contains("disk is read-only");

      client.provideAgain(node);
      client.deploy(node, fleet.imageUrl(), fleet.imageSha256());
      assertThat(machine.power()).isEqualTo(Power.ON);
      assertThat(machine.installation().orElseThrow().image()).isEqualTo(fleet.imageUrl());
      client.remove(node);
    }
    // end::fleet
  }

  /** The program under test. */
  private record Client(PlainIronic ironic) {

    String createNode(Map<String, Object> driverInfo, String bootMac) {
      String node = ironic.register("example", driverInfo, bootMac);
      ironic.provision(node, "manage", "manageable", NOTHING_MORE);
      return node;
    }

    void provide(String node) {
      ironic.begin(node, "provide", NOTHING_MORE);
      ironic.await(node, "clean failed");
    }

    String lastError(String node) {
      return ironic.node(node).path("last_error").asText();
    }

    void provideAgain(String node) {
      ironic.send("DELETE", "/v1/nodes/" + node + "/maintenance", null);
      ironic.provision(node, "manage", "manageable", NOTHING_MORE);
      ironic.provision(node, "provide", "available", NOTHING_MORE);
    }

    void deploy(String node, String image, String sha256) {
      ironic.patch(
          node,
          "/instance_info",
          Map.of(
              "image_source",
              image,
              "image_os_hash_algo",
              "sha256",
              "image_os_hash_value",
              sha256,
              "image_disk_format",
              "raw"));
      ironic.provision(node, "active", "active", NOTHING_MORE);
    }

    void remove(String node) {
      ironic.provision(node, "deleted", "available", NOTHING_MORE);
      ironic.delete(node);
    }
  }
}
