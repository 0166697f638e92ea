package io.baremetal.checks.realservers.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.RealKube;
import io.baremetal.checks.realservers.RealServers;
import io.baremetal.testkit.fleet.FleetMachine;
import io.baremetal.testkit.ironic.world.Power;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From nothing to a running machine and back, on an API server and an Ironic that are real. */
@NeedsRealServers
final class HostLifeTest {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final RealServers servers;

  HostLifeTest(RealServers servers) {
    this.servers = servers;
  }

  @Test
  void leavesNothing_whenIronicWantsNoLogin() throws InterruptedException {
    walk(servers.kube(), servers.ironic());
  }

  @Test
  void leavesNothing_whenIronicWantsALoginAndSpeaksTls() throws InterruptedException {
    walk(servers.kube(), servers.secureIronic());
  }

  private static void walk(RealKube kube, RealIronic ironic) throws InterruptedException {
    try (Workbench bench = Workbench.start(kube, ironic, 1)) {
      FleetMachine machine = bench.fleet().machine(0);
      bench.createHosts();
      bench.awaitRunning(LIMIT);
      assertThat(machine.power()).isEqualTo(Power.ON);
      assertThat(machine.installation().orElseThrow().image()).isEqualTo(bench.fleet().imageUrl());

      bench.deprovision(LIMIT);
      assertThat(machine.installation()).isEmpty();

      bench.delete(LIMIT);
      assertThat(machine.power()).isEqualTo(Power.OFF);
      assertThat(bench.leftovers()).isEmpty();
    }
  }
}
