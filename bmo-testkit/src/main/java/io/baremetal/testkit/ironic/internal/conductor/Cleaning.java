package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.ironic.world.Step;
import java.util.List;
import java.util.Optional;

/** Cleaning: by itself before and after use, or with steps that a client asks for. */
final class Cleaning implements AgentWork.Ending {

  static final String ABORTED = "By request, the clean operation was aborted";

  private final Work work;

  Cleaning(Work work) {
    this.work = work;
  }

  /** Cleans as configured; the node is locked and {@code cleaning}. */
  void automated() {
    if (wanted()) {
      ObjectNode step =
          Json.object()
              .put("interface", "deploy")
              .put("step", "erase_devices_metadata")
              .put("priority", 10)
              .put("abortable", true);
      run(List.of(step));
    } else {
      work.afterPause(
          Step.RELEASE,
          () -> {
            work.go("done");
            work.unlock();
          });
    }
  }

  /** Runs the given steps; the node is locked and {@code cleaning}. */
  void manual(List<ObjectNode> steps) {
    work.node().set("target_provision_state", "manageable");
    Optional<ObjectNode> unsupported = StepSupport.unsupported(work.node(), steps);
    if (unsupported.isPresent()) {
      String text =
          "Cannot clean node "
              + work.node().uuid()
              + ": node does not support this clean step: "
              + unsupported.get();
      work.afterPause(Step.CLEAN_START, () -> work.fail("fail", "cleaning", text));
    } else {
      run(steps);
    }
  }

  private void run(List<ObjectNode> steps) {
    new AgentWork(work, AgentWork.Kind.CLEAN, steps, this).start();
  }

  private boolean wanted() {
    var own = work.node().get("automated_clean");
    return own.isBoolean()
        ? own.booleanValue()
        : work.environment().settings().automatedClean() == IronicSettings.Switch.ON;
  }

  @Override
  public void done() {
    work.after(
        Step.CLEAN_FINISH,
        () -> {
          work.power(Power.OFF);
          boolean automated =
              work.node().text("target_provision_state").filter("available"::equals).isPresent();
          work.finish(automated ? "done" : "manage");
        },
        this::failed);
  }

  @Override
  public void failed(String reason) {
    String text = "Failed to clean node " + work.node().uuid() + ": " + reason;
    work.fault("clean failure", text);
    work.fail("fail", "cleaning", text);
  }

  @Override
  public void aborted(String step) {
    abort(work, ABORTED + " during or after the completion of step \"" + step + "\"");
  }

  /** Ends cleaning because a client wants it; the node is locked and waits. */
  static void abort(Work work, String text) {
    work.clearSteps();
    work.power(Power.OFF);
    work.fail("abort", "cleaning", text);
  }
}
