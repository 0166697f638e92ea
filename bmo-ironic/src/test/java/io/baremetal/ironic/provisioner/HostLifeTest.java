package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.testkit.ironic.world.Power;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A whole life against an Ironic that behaves like the real one, and what it costs. */
class HostLifeTest {

  private static final DeprovisionRequest DEPROVISION =
      new DeprovisionRequest(CleaningMode.METADATA, OnFailure.REPORT);

  private static final String REDFISH = "redfish-virtualmedia://192.0.2.17/redfish/v1/Systems/1";

  /** The Go operator makes 120 calls on such a machine, 108 of which only read. */
  private static final Map<String, Integer> CALLS_OF_A_LIFE =
      Map.ofEntries(
          Map.entry("GET /v1", 1),
          Map.entry("GET /ports", 2),
          Map.entry("GET /nodes/{node}", 3),
          Map.entry("GET /nodes/{node}/inventory", 1),
          Map.entry("GET /nodes/{node}/validate", 1),
          Map.entry("POST /nodes", 1),
          Map.entry("POST /ports", 1),
          Map.entry("PATCH /nodes/{node}", 2),
          Map.entry("PUT /nodes/{node}/states/provision manage", 1),
          Map.entry("PUT /nodes/{node}/states/provision inspect", 1),
          Map.entry("PUT /nodes/{node}/states/provision provide", 1),
          Map.entry("PUT /nodes/{node}/states/provision active", 1),
          Map.entry("PUT /nodes/{node}/states/provision deleted", 1),
          Map.entry("DELETE /nodes/{node}", 1));

  @Test
  void runsTheImageAndLeavesNothingBehind_whenTheHostLivesItsWholeLife() {
    try (Simulation life = Simulation.start().watching()) {
      life.provision();
      String node = life.id.orElseThrow();
      assertThat(life.ironic.node(node).is("active")).isTrue();
      assertThat(life.ironic.machineOf(node).installedImage())
          .contains("http://images.test/os.img");
      assertThat(life.ironic.machineOf(node).power()).isEqualTo(Power.ON);
      assertThat(life.hardware.get().nics()).isNotEmpty();

      endLife(life);
      assertThat(life.ironic.nodes()).isEmpty();
      assertThat(life.events)
          .containsSubsequence(
              "Registered",
              "InspectionStarted",
              "InspectionComplete",
              "ProvisioningStarted",
              "ProvisioningComplete",
              "DeprovisioningStarted",
              "DeprovisioningComplete");
    }
  }

  @Test
  void costsFewCalls_whenTheFleetIsWatched() {
    try (Simulation life = Simulation.start().watching()) {
      life.address = REDFISH;
      life.provision();
      endLife(life);
      Map<String, Integer> calls = new TreeMap<>(life.ironic.calls().counts());
      assertThat(calls.remove("GET /nodes")).as("listings, which all hosts share").isPositive();
      assertThat(calls).isEqualTo(new TreeMap<>(CALLS_OF_A_LIFE));
      assertThat(life.ironic.calls().mutating()).hasSizeLessThanOrEqualTo(12);
      assertThat(calls.remove("GET /v1")).as("once a process").isEqualTo(1);
      int reads =
          calls.entrySet().stream()
              .filter(call -> call.getKey().startsWith("GET "))
              .mapToInt(Map.Entry::getValue)
              .sum();
      assertThat(reads).isLessThanOrEqualTo(8);
    }
  }

  @Test
  void callsNothing_whenAPassHasNothingToDo() {
    try (Simulation life = Simulation.start().watching()) {
      life.address = REDFISH;
      life.provision();
      life.register();
      life.time.advance(Duration.ofMinutes(1));
      life.ironic.calls().clear();
      for (int passes = 0; passes < 10; passes++) {
        life.register();
        life.host().observe();
      }
      assertThat(life.ironic.calls().total()).isZero();
    }
  }

  @Test
  void asksOnlyForWhatChangesSomething_inTheOrderOfTheGoOperator() {
    try (Simulation life = Simulation.start().watching()) {
      life.provision();
      endLife(life);
      List<String> story = life.ironic.calls().story();
      assertThat(story.stream().filter(call -> !call.equals("POST /ports")).toList())
          .containsExactly(
              "POST /nodes",
              "PUT /nodes/{node}/states/provision manage",
              "PATCH /nodes/{node}",
              "PUT /nodes/{node}/states/provision inspect",
              "PUT /nodes/{node}/states/provision provide",
              "PATCH /nodes/{node}",
              "PUT /nodes/{node}/states/provision active",
              "PUT /nodes/{node}/states/provision deleted",
              "DELETE /nodes/{node}");
    }
  }

  private static void endLife(Simulation life) {
    life.state = ProvisioningState.DEPROVISIONING;
    life.until(host -> host.deprovision(DEPROVISION));
    life.state = ProvisioningState.POWERING_OFF_BEFORE_DELETE;
    life.until(
        host ->
            host.setPower(
                new PowerRequest(
                    PowerRequest.Target.HARD_OFF, OnFailure.REPORT, CleaningMode.METADATA)));
    life.state = ProvisioningState.DELETING;
    life.untilRemoved();
  }
}
