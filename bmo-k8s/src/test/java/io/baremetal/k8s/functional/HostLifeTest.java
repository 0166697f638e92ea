package io.baremetal.k8s.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.provisioner.FakeMachine;
import org.junit.jupiter.api.Test;

/** The whole of bmo-k8s: a host from nothing to provisioned to deleted. */
class HostLifeTest {

  private final HostWorld world = HostWorld.create();

  @Test
  void takesHostFromNothingToProvisionedToDeleted() {
    world.startOperator("one");
    world.applyDemoHost();
    world.runUntilState("provisioned");

    assertThat(world.states())
        .containsExactly(
            "",
            "registering",
            "inspecting",
            "preparing",
            "available",
            "provisioning",
            "provisioned");
    assertThat(world.machines.machine("metal3", "demo")).get().matches(FakeMachine::poweredOn);
    System.err.println(String.join("\n", world.writes()));

    world.cluster.delete("BareMetalHost", "metal3", "demo");
    try { world.runUntilGone(); } catch (AssertionError e) { System.err.println(world.host()); System.err.println(world.machines.calls().subList(44, 60)); throw e; }
    assertThat(world.machines.size()).isZero();
    System.err.println(world.states());
    System.err.println(String.join("\n", world.writes()));
    world.cluster.requests().stream().filter(r -> r.operation().resource().contains("event") || r.operation().resource().contains("secret")|| r.operation().verb().equals("list")|| r.operation().verb().equals("get")).forEach(r -> System.err.println(r));
  }
}
