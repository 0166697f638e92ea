package io.baremetal.checks.realservers.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.ServerKind;
import io.baremetal.testkit.fleet.FleetMachine;
import io.baremetal.testkit.fleet.SimulatedFleet;
import io.baremetal.testkit.fleet.model.FleetTimings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes after the deployment: service, rescue; and machines that take their time. */
@NeedsRealServers(ServerKind.IRONIC)
final class FleetLaterLifeTest {

  private static final Map<String, Object> NOTHING_MORE = Map.of();

  private final PlainIronic ironic;
  private final SimulatedFleet fleet;

  FleetLaterLifeTest(RealIronic server) {
    ironic = new PlainIronic(server);
    fleet =
        SimulatedFleet.builder(server.url())
            .machines(1, 300)
            .timings(FleetTimings.builder().power(Duration.ofMillis(500)).build())
            .start();
  }

  @AfterEach
  void stop() {
    fleet.close();
  }

  private String active(Map<String, Object> more) {
    String node = ironic.register(fleet.machine(0), more);
    ironic.provision(node, "manage", "manageable", NOTHING_MORE);
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
            fleet.imageSha256(),
            "image_disk_format",
            "raw"));
    ironic.provision(node, "active", "active", NOTHING_MORE);
    return node;
  }

  @Test
  void isServicedAndRescued_whenItRuns() {
    FleetMachine machine = fleet.machine(0);
    String node = active(Map.of("automated_clean", false, "rescue_interface", "agent"));
    Map<String, Object> step =
        Map.of("interface", "deploy", "step", "erase_devices_metadata", "args", Map.of());

    ironic.provision(node, "service", "active", Map.of("service_steps", List.of(step)));
    assertThat(machine.completedSteps())
        .containsExactly("deploy.write_image", "service.erase_devices_metadata");

    ironic.provision(node, "rescue", "rescue", Map.of("rescue_password", "let me in"));
    assertThat(machine.requests())
        .anyMatch(request -> request.path().endsWith("rescue.finalize_rescue"));

    ironic.provision(node, "unrescue", "active", NOTHING_MORE);
    ironic.provision(node, "deleted", "available", NOTHING_MORE);
    ironic.delete(node);
  }

  @Test
  void bootsFromTheNetwork_whenIronicWantsThat() {
    String node = active(Map.of("automated_clean", false, "boot_interface", "ipxe"));

    assertThat(fleet.machine(0).installation()).isPresent();
    assertThat(fleet.machine(0).virtualMedia()).isEmpty();
    ironic.provision(node, "deleted", "available", NOTHING_MORE);
    ironic.delete(node);
  }
}
