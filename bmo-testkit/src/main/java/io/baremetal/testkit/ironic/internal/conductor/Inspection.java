package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.inventory.AgentInventory;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.world.Bmc;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Nic;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.ironic.world.Step;
import java.util.List;
import java.util.Set;

/** Looking at the hardware: with an agent that runs on it, or through the BMC. */
final class Inspection {

  static final String ABORTED = "Inspection was aborted by request.";

  private static final Set<String> OUT_OF_BAND = Set.of("redfish", "idrac-redfish");

  private final Work work;
  private final String inspectInterface;

  Inspection(Work work) {
    this.work = work;
    this.inspectInterface = work.node().text("inspect_interface").orElse("agent");
  }

  /** Runs; the node is locked and {@code inspecting}. */
  void run() {
    work.node().set("inspection_started_at", work.environment().nodes().now());
    work.node().set("inspection_finished_at", (String) null);
    if (inspectInterface.equals("agent")) {
      work.after(Step.INSPECT_START, this::bootAgent, this::failed);
    } else {
      work.after(Step.INSPECT_FINISH, this::done, this::failed);
    }
  }

  private void bootAgent() {
    work.power(Power.ON);
    boolean silent = work.bmc().filter(bmc -> bmc.takeHang(Step.INSPECT_WAIT)).isPresent();
    work.go("wait");
    work.unlock();
    if (silent) {
      work.afterPause(
          Step.CALLBACK_TIMEOUT,
          () -> failedWaiting("timeout reached while waiting for the inspection agent"));
    } else {
      work.after(Step.INSPECT_WAIT, this::agentCalls, this::failedWaiting);
    }
  }

  private void failedWaiting(String reason) {
    work.lock();
    failed(reason);
  }

  private void agentCalls() {
    work.lock();
    work.go("resume");
    work.after(Step.INSPECT_FINISH, this::done, this::failed);
  }

  private void done() {
    work.bmc().ifPresent(this::store);
    if (inspectInterface.equals("agent")) {
      work.power(Power.OFF);
    }
    work.node().set("inspection_finished_at", work.environment().nodes().now());
    work.finish("done");
  }

  private void store(Bmc bmc) {
    NodeRecord node = work.node();
    if (OUT_OF_BAND.contains(inspectInterface)) {
      node.inventory(RedfishInventory.of(bmc.hardware()));
      addPorts(bmc.hardware(), bmc.hardware().nics().get(0).mac());
    } else if (inspectInterface.equals("agent")) {
      List<String> known =
          work.environment().ports().of(node).stream()
              .map(port -> port.path("address").asText())
              .toList();
      bmc.useMacs(known);
      String bootMac = known.isEmpty() ? bmc.hardware().nics().get(0).mac() : known.get(0);
      node.inventory(AgentInventory.of(bmc.hardware(), bootMac));
      addPorts(bmc.hardware(), bootMac);
    }
    node.object("properties").put("cpu_arch", bmc.hardware().architecture());
  }

  private void addPorts(Hardware hardware, String bootMac) {
    for (Nic nic : hardware.nics()) {
      ObjectNode port =
          work.environment()
              .ports()
              .findByAddress(nic.mac())
              .orElseGet(() -> work.environment().ports().blank());
      boolean foreign =
          port.hasNonNull("node_uuid")
              && !port.path("node_uuid").asText().equals(work.node().uuid());
      if (!foreign) {
        port.put("address", nic.mac()).put("node_uuid", work.node().uuid());
        port.put("pxe_enabled", nic.mac().equals(bootMac));
        work.environment().ports().put(port);
      }
    }
  }

  private void failed(String reason) {
    work.fail("fail", "introspection", "Failed to inspect hardware. Reason: " + reason);
  }

  /** Ends inspection because a client wants it; the node is locked and waits. */
  static void abort(Work work) {
    work.power(Power.OFF);
    work.fail("abort", "introspection", ABORTED);
  }
}
