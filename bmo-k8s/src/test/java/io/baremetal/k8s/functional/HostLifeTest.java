package io.baremetal.k8s.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.k8s.HostOperator;
import io.baremetal.k8s.OperatorHealth.Role;
import io.baremetal.testkit.provisioner.FakeMachine;
import io.baremetal.testkit.provisioner.FakeProvisioner;
import io.baremetal.testkit.provisioner.Verb;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

/** The whole of bmo-k8s at work: real operator, cluster and machines in memory, simulated time. */
class HostLifeTest {

  private final HostWorld world = HostWorld.create();

  @Test
  void takesHostFromNothingToProvisionedToDeleted() {
    world.startOperator("one");
    world.applyDemoHost();
    world.runUntilState("provisioned");
    assertThat(world.machines.machine("metal3", "demo"))
        .get()
        .matches(FakeMachine::poweredOn)
        .satisfies(machine -> assertThat(machine.image()).isPresent());

    world.deleteHost();
    world.runUntilGone();
    assertThat(world.machines.size()).isZero();
    assertThat(world.cluster.list("HardwareData", "metal3")).isEmpty();
    assertThat(world.states())
        .containsExactly(
            "",
            "registering",
            "inspecting",
            "preparing",
            "available",
            "provisioning",
            "provisioned",
            "deprovisioning",
            "powering off before delete",
            "deleting");
  }

  @Test
  void writesLittle_overAWholeLife() {
    world.startOperator("one");
    world.applyDemoHost();
    world.runUntilState("provisioned");
    assertThat(ofFirmware(false)).as("writes up to provisioned").hasSizeLessThanOrEqualTo(12);
    assertThat(ofFirmware(true)).as("object, its status, schema").hasSizeLessThanOrEqualTo(3);

    world.deleteHost();
    world.runUntilGone();
    assertThat(ofFirmware(false)).as("writes of the whole life").hasSizeLessThanOrEqualTo(18);
    assertThat(ofFirmware(true)).as("object, its status, schema").hasSizeLessThanOrEqualTo(3);
  }

  private List<String> ofFirmware(boolean wanted) {
    return world.writes().stream().filter(write -> write.contains("firmware") == wanted).toList();
  }

  @Test
  void writesNothing_whileNothingChanges() {
    world.startOperator("one");
    world.applyDemoHost();
    world.runUntilState("provisioned");
    int writes = world.writes().size();
    world.time.advance(Duration.ofHours(3));

    assertThat(world.writes()).hasSize(writes);
  }

  @Test
  void tellsOwnerWhatHappened_inOrder() {
    world.startOperator("one");
    world.applyDemoHost();
    world.runUntilState("provisioned");

    assertThat(world.eventReasons())
        .containsExactly(
            "Registered",
            "ProfileSet",
            "BMCAccessValidated",
            "InspectionStarted",
            "InspectionComplete",
            "ProvisioningStarted",
            "ProvisioningComplete");
  }

  @Test
  void goesOnInTheMiddle_whenOperatorCrashes() {
    ScheduledExecutorService threads = world.time.newScheduler("first");
    world.startOperator("first", threads);
    world.applyDemoHost();
    world.runUntilState("provisioning");
    world.time.advance(Duration.ofMinutes(1));
    threads.shutdownNow();

    HostOperator second = world.startOperator("second");
    assertThat(second.health().role()).isEqualTo(Role.WAITING);
    world.runUntilState("provisioned");
    assertThat(second.health().role()).isEqualTo(Role.WORKING);
    assertThat(world.eventReasons()).containsOnlyOnce("ProvisioningStarted");
  }

  @Test
  void handsOverAtOnce_whenOperatorStops() throws InterruptedException {
    HostOperator first = world.startOperator("first");
    HostOperator second = world.startOperator("second");
    assertThat(second.health().leader()).contains("first");

    assertThat(first.stop(Duration.ofSeconds(10))).isTrue();
    world.time.advance(Duration.ofSeconds(5));
    assertThat(first.health().role()).isEqualTo(Role.STOPPED);
    assertThat(second.health().role()).isEqualTo(Role.WORKING);
    assertThat(second.health().isHealthy()).isTrue();
  }

  @Test
  void reportsFailure_andTriesAgain() {
    world.machines.refuseNext(Verb.INSPECT, "the ramdisk did not boot");
    world.startOperator("one");
    world.applyDemoHost();
    world.time.runUntil(
        () -> world.host().orElseThrow().at("/status/errorCount").asInt() == 1,
        Duration.ofMinutes(10));
    JsonNode status = world.host().orElseThrow().path("status");
    assertThat(status.path("errorType").asText()).isEqualTo("inspection error");
    assertThat(status.path("errorMessage").asText()).contains("the ramdisk did not boot");

    world.runUntilState("provisioned");
    assertThat(world.host().orElseThrow().at("/status/errorMessage").asText()).isEmpty();
  }

  @Test
  void retriesQuickly_whenBackendIsOutOfReachForAMoment() {
    world.machines.breakNext(Verb.REGISTER, "connection refused");
    world.startOperator("one");
    world.applyDemoHost();
    world.time.advance(Duration.ofSeconds(30));

    assertThat(world.host().orElseThrow().at("/status/errorMessage").asText()).isEmpty();
    assertThat(world.states()).endsWith("registering", "inspecting");
  }

  @Test
  void switchesMachineOff_whenOwnerWantsItOff() {
    world.startOperator("one");
    world.applyDemoHost();
    world.runUntilState("provisioned");
    world.patchHost("{spec: {online: false}}");
    world.time.advance(Duration.ofMinutes(3));

    assertThat(world.machines.machine("metal3", "demo")).get().matches(m -> !m.poweredOn());
    assertThat(world.host().orElseThrow().at("/status/poweredOn").asBoolean()).isFalse();
  }

  @Test
  void pollsMachine_whenNobodyWakesIt() {
    TestClock time = TestClock.create();
    HostWorld silent = new HostWorld(time, FakeProvisioner.builder(time).withoutWakeUps().build());
    silent.startOperator("one");
    silent.applyDemoHost();
    silent.runUntilState("provisioned");

    assertThat(silent.machines.calls(Verb.PROVISION)).isGreaterThan(20);
  }

  @Test
  void looksSeldom_whenWakeUpsCome() {
    world.startOperator("one");
    world.applyDemoHost();
    world.runUntilState("provisioned");

    assertThat(world.machines.calls(Verb.PROVISION)).isLessThan(10);
  }
}
