package io.baremetal.testkit.ironic.internal.conductor;

import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Step;
import java.util.Map;
import java.util.Set;

/** Takes provision verbs: refuses those that do not fit, and sets off the work for the others. */
public final class ProvisionVerbs {

  private static final Map<String, String> REFUSED_IN_MAINTENANCE =
      Map.of(
          "active", "provisioning",
          "deploy", "provisioning",
          "rebuild", "provisioning",
          "clean", "cleaning");
  private static final Set<String> REFUSED_WHEN_PROTECTED =
      Set.of("deleted", "undeploy", "rebuild");
  private static final Map<String, Integer> ABORT_SINCE =
      Map.of("inspect wait", 41, "wait call-back", 110);

  private final Workshop workshop;
  private final PowerActions power;

  /** Verbs for the nodes of a workshop. */
  public ProvisionVerbs(Workshop workshop, PowerActions power) {
    this.workshop = workshop;
    this.power = power;
  }

  /**
   * Begins what the request asks for. The node is in its next state when this returns.
   *
   * @param version the microversion in use
   * @throws ApiError if it cannot be
   */
  public void request(NodeRecord node, ProvisionRequest request, int version) {
    checkNode(node, request);
    checkState(node, request, version);
    request.checkArguments(version);
    if (request.event().equals("deploy") || request.event().equals("rebuild")) {
      Workshop.refuseLocked(node);
      Deployment.validate(node);
    }
    if (request.event().equals("unhold")) {
      unhold(node);
    } else if (request.event().equals("abort") && AgentWork.abortsLater(node)) {
      workshop.environment().nodes().touch(node);
    } else {
      start(workshop.begin(node), request);
    }
  }

  private static void checkNode(NodeRecord node, ProvisionRequest request) {
    String operation = REFUSED_IN_MAINTENANCE.get(request.target());
    if (node.flag("maintenance")
        && operation != null
        && TransitionTable.next(node.state(), request.event()).isPresent()) {
      throw ApiError.badRequest(
          "The "
              + operation
              + " operation can't be performed on node "
              + node.uuid()
              + " because it's in maintenance mode.");
    }
    if (node.flag("protected") && REFUSED_WHEN_PROTECTED.contains(request.target())) {
      throw ApiError.of(
          403,
          "Node " + node.uuid() + " is protected and can not be undeployed, rebuilt or deleted.");
    }
    if (node.flag("retired") && request.target().equals("provide")) {
      throw ApiError.badRequest("Node " + node.uuid() + " is retired and can not be provided.");
    }
  }

  private static void checkState(NodeRecord node, ProvisionRequest request, int version) {
    boolean possible =
        TransitionTable.next(node.state(), request.event()).isPresent() && isVerb(request.event());
    boolean early =
        request.event().equals("abort") && version < ABORT_SINCE.getOrDefault(node.state(), 1);
    if (possible && !early) {
      return;
    }
    if (!early) {
      Workshop.refuseLocked(node);
    }
    throw ApiError.badRequest(
        "The requested action \""
            + request.target()
            + "\" can not be performed on node \""
            + node.uuid()
            + "\" while it is in state \""
            + node.state()
            + "\".");
  }

  /** The table also holds events that only the conductor makes. */
  private static boolean isVerb(String event) {
    return !Set.of("done", "fail", "wait", "resume", "hold").contains(event);
  }

  private void start(Work work, ProvisionRequest request) {
    String from = work.node().state();
    if (request.event().equals("abort")) {
      abort(work, from);
      return;
    }
    if (request.event().equals("manage") && !from.equals("enroll")) {
      // Nothing is done, so what went wrong before stays to be seen.
      work.go("manage");
      work.unlock();
      return;
    }
    work.start(request.event());
    switch (request.event()) {
      case "manage" -> new Verification(work, power).verify();
      case "inspect" -> new Inspection(work).run();
      case "provide" -> provide(work);
      case "clean" -> new Cleaning(work).manual(request.steps());
      case "adopt" -> new Verification(work, power).adopt();
      case "deploy", "rebuild" -> Deployment.run(work, request.configDrive(), request.steps());
      case "delete" -> new TearDown(work).run();
      case "service" -> new Servicing(work).run(request.steps());
      default -> rescue(work);
    }
  }

  private static void provide(Work work) {
    work.node().set("target_provision_state", "available");
    new Cleaning(work).automated();
  }

  private static void rescue(Work work) {
    work.after(
        Step.RESCUE,
        () -> work.finish("done"),
        reason -> work.fail("fail", "rescue", "Failed to rescue or unrescue: " + reason));
  }

  private void unhold(NodeRecord node) {
    Workshop.refuseLocked(node);
    Work work = new Work(workshop, node, node.operation());
    work.go("unhold");
    workshop.unhold(node);
  }

  private static void abort(Work work, String from) {
    work.node().set("last_error", Json.nothing());
    switch (from) {
      case "inspect wait" -> Inspection.abort(work);
      case "clean wait", "clean hold" -> Cleaning.abort(work, Cleaning.ABORTED);
      case "wait call-back", "deploy hold" -> Deployment.abort(work, Deployment.ABORTED);
      case "service wait", "service hold" ->
          Servicing.abort(work, "By request, the service operation was aborted");
      case "service failed" -> work.finish("abort");
      default -> work.fail("abort", "rescue", "By request, the rescue operation was aborted");
    }
  }
}
