package io.baremetal.checks.realservers.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.RealKube;
import io.baremetal.testkit.fleet.FleetMachine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a busy Ironic does to some hosts now and then: it fails what would work a second time. */
@NeedsRealServers
final class TroubledLifeTest {

  /** A failed host is tried again after one to two minutes. */
  private static final Duration LIMIT = Duration.ofMinutes(8);

  private final RealKube kube;
  private final RealIronic ironic;

  TroubledLifeTest(RealKube kube, RealIronic ironic) {
    this.kube = kube;
    this.ironic = ironic;
  }

  @Test
  void getsThere_afterAnInspectionAndACleaningThatFailed() throws InterruptedException {
    try (Workbench bench = Workbench.start(kube, ironic, 2)) {
      FleetMachine uninspected = bench.fleet().machine(0);
      uninspected.failNextInspection("database is locked");
      FleetMachine uncleaned = bench.fleet().machine(1);
      uncleaned.failNextStep("erase_devices_metadata", "database is locked");
      bench.createHosts();
      bench.awaitRunning(LIMIT);
      assertThat(bench.hosts().errors())
          .anyMatch(error -> error.startsWith(uninspected.name() + ": "));
      bench.deprovision(LIMIT);
      bench.delete(LIMIT);
      assertThat(bench.leftovers()).isEmpty();
    }
  }
}
