package io.baremetal.k8s.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.Explanation;
import io.baremetal.api.host.Explanation.Reason;
import io.baremetal.k8s.HostOperator;
import io.baremetal.testkit.provisioner.Verb;
import org.junit.jupiter.api.Test;

/** Why a host waits, as its operator tells it. */
final class ExplainTest {

  private final HostWorld world = HostWorld.create();

  @Test
  void saysThatAllIsWell_onceTheHostRuns() {
    try (HostOperator operator = world.startOperator("one")) {
      world.applyDemoHost();
      world.runUntilState("provisioned");
      world.time.runUntil(
          () -> reason(operator) == Reason.SETTLED, java.time.Duration.ofMinutes(30));

      assertThat(explain(operator).sentence()).startsWith("Host metal3/demo ");
    }
  }

  @Test
  void saysThatTheBackendIsAway() {
    try (HostOperator operator = world.startOperator("one")) {
      world.applyDemoHost();
      world.runUntilState("inspecting");
      world.machines.notReady("Ironic cannot be reached");

      assertThat(reason(operator)).isEqualTo(Reason.NO_BACKEND);
      assertThat(explain(operator).sentence()).contains("Ironic cannot be reached");
    }
  }

  @Test
  void saysThatTheLoginIsLost() {
    try (HostOperator operator = world.startOperator("one")) {
      world.applyDemoHost();
      world.runUntilState("provisioned");
      world.patchHost("{spec: {bmc: {credentialsName: other}}}");

      assertThat(reason(operator)).isEqualTo(Reason.NO_LOGIN);
      assertThat(explain(operator).sentence()).contains("other");
    }
  }

  @Test
  void saysWhatBrokeTheLastPassOff() {
    try (HostOperator operator = world.startOperator("one")) {
      world.machines.breakNext(Verb.INSPECT, "the backend stumbled");
      world.applyDemoHost();
      world.time.runUntil(
          () -> reason(operator) == Reason.INTERRUPTED, java.time.Duration.ofMinutes(5));

      assertThat(explain(operator).sentence()).contains("the backend stumbled");
      assertThat(explain(operator).facts()).containsKey("problem");
    }
  }

  @Test
  void saysWhoLeads_whenAnotherOperatorDoes() {
    try (HostOperator first = world.startOperator("one");
        HostOperator second = world.startOperator("two")) {
      world.applyDemoHost();
      world.runUntilState("inspecting");

      assertThat(reason(first)).isNotEqualTo(Reason.NO_OPERATOR);
      assertThat(reason(second)).isEqualTo(Reason.NO_OPERATOR);
      assertThat(explain(second).sentence()).contains("one leads");
    }
  }

  @Test
  void saysNothing_ofAHostThatIsNotThere() {
    try (HostOperator operator = world.startOperator("one")) {
      assertThat(operator.explain("metal3", "nobody")).isEmpty();
    }
  }

  private static Reason reason(HostOperator operator) {
    return operator.explain("metal3", "demo").map(Explanation::reason).orElse(Reason.NOT_SEEN);
  }

  private static Explanation explain(HostOperator operator) {
    return operator.explain("metal3", "demo").orElseThrow();
  }
}
