package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.ironic.world.Step;

/** Taking an instance off a server, and cleaning up behind it. */
final class TearDown {

  private final Work work;

  TearDown(Work work) {
    this.work = work;
  }

  /** Runs; the node is locked and {@code deleting}. */
  void run() {
    work.clearSteps();
    work.node().set("target_power_state", "power off");
    work.after(
        Step.TEAR_DOWN,
        () -> {
          work.power(Power.OFF);
          work.bmc().ifPresent(bmc -> bmc.media().clear());
          forgetInstance();
          work.go("clean");
          new Cleaning(work).automated();
        },
        reason -> {
          work.node().set("target_power_state", Json.nothing());
          work.fail("fail", "unprovision", "Error in tear_down of node: " + reason);
        });
  }

  private void forgetInstance() {
    NodeRecord node = work.node();
    work.environment().nodes().set(node, "instance_uuid", null);
    ObjectNode none = Json.object();
    node.set("instance_info", none);
    node.set("instance_name", Json.nothing());
    node.set("allocation_uuid", Json.nothing());
    node.vifs().clear();
  }
}
