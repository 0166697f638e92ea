package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.testkit.ironic.IronicFaults;
import io.baremetal.testkit.ironic.world.Health;
import io.baremetal.testkit.ironic.world.Step;
import io.baremetal.testkit.ironic.world.StepDurations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What concerns all hosts of an Ironic: room, health, news. */
class FleetTest {

  @Test
  void givesNoMorePlacesThanThereAre_untilTheyAreFreeAgain() {
    IronicProvisionerConfig two = Simulation.CONFIG.toBuilder().provisioningLimit(2).build();
    try (Simulation fleet = Simulation.start(fake -> fake, two).watching()) {
      assertThat(host(fleet, "a", "ipmi://192.0.2.1").hasCapacity()).isTrue();
      assertThat(host(fleet, "b", "ipmi://192.0.2.2").hasCapacity()).isTrue();
      assertThat(host(fleet, "c", "ipmi://192.0.2.3").hasCapacity()).isFalse();
      assertThat(host(fleet, "a", "ipmi://192.0.2.1").hasCapacity()).isTrue();
      assertThat(host(fleet, "d", "redfish-virtualmedia://192.0.2.4/1").hasCapacity()).isTrue();
      fleet.time.advance(Duration.ofMinutes(1));
      assertThat(host(fleet, "c", "ipmi://192.0.2.3").hasCapacity()).isTrue();
    }
  }

  @Test
  void countsNodesThatAreBusyInIronic_withAndWithoutWatching() {
    IronicProvisionerConfig one = Simulation.CONFIG.toBuilder().provisioningLimit(1).build();
    try (Simulation fleet = Simulation.start(fake -> fake, one)) {
      fleet.register();
      fleet.host().inspect(Simulation.inspection());
      assertThat(host(fleet, "other", "ipmi://192.0.2.2").hasCapacity()).isFalse();
      assertThat(fleet.host().hasCapacity()).isTrue();
      fleet.watching();
      assertThat(host(fleet, "other", "ipmi://192.0.2.2").hasCapacity()).isFalse();
      assertThat(fleet.provisioner.snapshot().busyHosts()).isEqualTo(1);
    }
  }

  @Test
  void countsAPlaceNoLonger_whenItsHostIsDoneSooner() {
    IronicProvisionerConfig one = Simulation.CONFIG.toBuilder().provisioningLimit(1).build();
    try (Simulation fleet =
        Simulation.start(fake -> fake.steps(StepDurations.instant()), one).watching()) {
      fleet.register();
      assertThat(fleet.host().hasCapacity()).isTrue();
      fleet.until(host -> host.inspect(Simulation.inspection()));
      assertThat(host(fleet, "other", "ipmi://192.0.2.2").hasCapacity()).isTrue();
    }
  }

  @Test
  void seesHowAMachineIs_withoutReadingItsNode() {
    try (Simulation fleet = Simulation.start().watching()) {
      fleet.register();
      String node = fleet.id.orElseThrow();
      fleet.woken.set(false);
      int reads = fleet.ironic.calls().count("GET /nodes/{node}");

      fleet.ironic.machineOf(node).health(Health.CRITICAL);
      fleet.time.advance(Duration.ofMinutes(2));

      assertThat(fleet.woken).as("news for the host").isTrue();
      assertThat(Steps.done(fleet.host().observe()).orElseThrow().health()).isEqualTo("Critical");
      assertThat(fleet.ironic.calls().count("GET /nodes/{node}")).isEqualTo(reads);
    }
  }

  @Test
  void asksNotForHealth_whereIronicDoesNotKnowIt() {
    try (Simulation fleet =
        Simulation.start(fake -> fake.apiVersions(1, 108), Simulation.CONFIG).watching()) {
      fleet.register();

      assertThat(fleet.provisioner.snapshot().hosts()).isEqualTo(1);
      assertThat(Steps.done(fleet.host().observe()).orElseThrow().health()).isEmpty();
    }
  }

  @Test
  void isReady_whenIronicIsNewEnoughAndHasDrivers() {
    try (Simulation fleet = Simulation.start()) {
      assertThat(fleet.provisioner.health().isReady()).isTrue();
      int calls = fleet.ironic.calls().total();
      assertThat(fleet.provisioner.health().isReady()).isTrue();
      assertThat(fleet.ironic.calls().total()).isEqualTo(calls);
      fleet.time.advance(Duration.ofSeconds(6));
      assertThat(fleet.provisioner.health().isReady()).isTrue();
      assertThat(fleet.ironic.calls().total()).isGreaterThan(calls);
    }
  }

  @Test
  void asksNothing_whileListingsVouchForIronic() {
    try (Simulation fleet = Simulation.start()) {
      assertThat(fleet.provisioner.health().isReady()).isTrue();
      fleet.watching();
      fleet.time.advance(Duration.ofMinutes(5));
      int drivers = fleet.ironic.calls().count("GET /drivers");
      assertThat(fleet.provisioner.health().isReady()).isTrue();
      assertThat(fleet.ironic.calls().count("GET /drivers")).isEqualTo(drivers);
    }
  }

  @Test
  void saysWhatIsMissing_whenIronicIsTooOldOrBroken() {
    try (Simulation old = Simulation.start(fake -> fake.apiVersions(1, 82), Simulation.CONFIG)) {
      assertThat(old.provisioner.health().problem().orElseThrow())
          .contains("1.82")
          .contains("1.89");
    }
    try (Simulation broken = Simulation.start()) {
      broken.ironic.failNext("GET /drivers", IronicFaults.serverError("no database"));
      assertThat(broken.provisioner.health().problem().orElseThrow()).contains("no database");
      assertThat(broken.provisioner.health().isReady()).isTrue();
    }
  }

  @Test
  void wakesTheHost_whenAReadOvertakenByAListingHasSeenTheEnd() {
    StepDurations cleaning = StepDurations.instant().with(Step.CLEAN_WAIT, Duration.ofMillis(700));
    try (Simulation fleet =
        Simulation.start(fake -> fake.steps(cleaning), Simulation.CONFIG).watching()) {
      fleet.makeAvailable();
      fleet.time.advance(Duration.ofSeconds(30));
      fleet.woken.set(false);
      fleet.host().provision(Simulation.provisioning().build());
      fleet.beforeNextRead.set(() -> fleet.time.advance(Duration.ofMillis(720)));
      fleet.host().register(fleet.registration().build());
      assertThat(fleet.ironic.nodes().get(0).provisionState()).isEqualTo("available");
      assertThat(fleet.woken).isFalse();
      fleet.time.advance(Duration.ofSeconds(2));
      assertThat(fleet.woken).isTrue();
    }
  }

  @Test
  void looksWithoutAsking_whenAVerbWasAcceptedJustNow() {
    try (Simulation fleet = Simulation.start().watching()) {
      fleet.makeAvailable();
      HostProvisioner pass = fleet.host();
      pass.provision(Simulation.provisioning().build());
      fleet.ironic.calls().clear();
      assertThat(Steps.text(pass.observe())).isEqualTo("done");
      assertThat(Steps.text(fleet.host().observe())).isEqualTo("done");
      assertThat(fleet.ironic.calls().total()).isZero();
    }
  }

  @Test
  void tellsWhichHostChanged_whoeverChangedIt() {
    try (Simulation fleet = Simulation.start()) {
      List<HostIdentity> news = new ArrayList<>();
      fleet.provisioner.onChange(news::add);
      fleet.makeAvailable();
      fleet.time.advance(Duration.ofSeconds(20));
      news.clear();
      fleet.client.nodes().on(fleet.client.nodes().get(ref(fleet)).ref()).setMaintenance("mine");
      fleet.time.advance(Duration.ofSeconds(11));
      assertThat(news).containsExactly(Simulation.HOST);
    }
  }

  private static io.baremetal.ironic.node.NodeRef ref(Simulation fleet) {
    return io.baremetal.ironic.node.NodeRef.of(fleet.id.orElseThrow());
  }

  private static HostProvisioner host(Simulation fleet, String name, String address) {
    return fleet.provisioner.forHost(
        HostAccess.builder()
            .identity(new HostIdentity("metal3", name, "uid-" + name))
            .bmcAddress(address)
            .credentials(BmcCredentials.of("admin", "secret"))
            .build());
  }
}
