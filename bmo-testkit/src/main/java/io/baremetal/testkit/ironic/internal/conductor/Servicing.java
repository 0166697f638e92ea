package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.world.Step;
import java.util.List;
import java.util.Optional;

/** Steps on a server that is in use. */
final class Servicing implements AgentWork.Ending {

  private final Work work;

  Servicing(Work work) {
    this.work = work;
  }

  /** Runs the given steps; the node is locked and {@code servicing}. */
  void run(List<ObjectNode> steps) {
    Optional<ObjectNode> unsupported = StepSupport.unsupported(work.node(), steps);
    if (unsupported.isPresent()) {
      String text =
          "Cannot service node "
              + work.node().uuid()
              + ": node does not support this service step: "
              + unsupported.get();
      work.afterPause(Step.SERVICE_START, () -> work.fail("fail", "servicing", text));
    } else {
      new AgentWork(work, AgentWork.Kind.SERVICE, steps, this).start();
    }
  }

  @Override
  public void done() {
    work.after(Step.SERVICE_FINISH, () -> work.finish("done"), this::failed);
  }

  @Override
  public void failed(String reason) {
    String text = "Failed to service node " + work.node().uuid() + ": " + reason;
    work.fault("service failure", text);
    work.fail("fail", "servicing", text);
  }

  @Override
  public void aborted(String step) {
    abort(
        work,
        "By request, the service operation was aborted during or after the completion of step \""
            + step
            + "\"");
  }

  /** Ends servicing because a client wants it: the node goes on into use. */
  static void abort(Work work, String text) {
    work.clearSteps();
    work.go("abort");
    History.error(work.environment(), work.node(), "servicing", text);
    work.node().set("last_error", text);
    work.afterPause(
        Step.RELEASE,
        () -> {
          work.go("abort");
          work.unlock();
        });
  }
}
