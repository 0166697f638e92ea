package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.ironic.world.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Work that an agent does on a server, step by step: cleaning, deploying, servicing all run alike.
 * The node is locked while the conductor prepares, and free while the agent is at it.
 */
final class AgentWork {

  private final Work work;
  private final Kind kind;
  private final Deque<ObjectNode> steps;
  private final Ending ending;

  /** What differs between the kinds of work. */
  enum Kind {
    CLEAN("clean_step", Step.CLEAN_START, Step.CLEAN_WAIT, Step.CLEAN_STEP),
    DEPLOY("deploy_step", Step.DEPLOY_START, Step.DEPLOY_WAIT, Step.DEPLOY_STEP),
    SERVICE("service_step", Step.SERVICE_START, Step.SERVICE_WAIT, Step.SERVICE_STEP);

    private final String field;
    private final Step start;
    private final Step boot;
    private final Step step;

    Kind(String field, Step start, Step boot, Step step) {
      this.field = field;
      this.start = start;
      this.boot = boot;
      this.step = step;
    }
  }

  /** What comes after the steps. */
  interface Ending {

    /** All steps ended well; the node is locked and in the state of the kind. */
    void done();

    /** Something failed; the node is locked. */
    void failed(String reason);

    /** A step ended after which the client wants no more; the node is locked. */
    void aborted(String step);
  }

  AgentWork(Work work, Kind kind, List<ObjectNode> steps, Ending ending) {
    this.work = work;
    this.kind = kind;
    this.steps = new ArrayDeque<>(steps);
    this.ending = ending;
  }

  /**
   * Notes that a node wants to be aborted, if it is in the middle of a step that cannot be
   * interrupted; false, and nothing noted, if it can be aborted at once.
   */
  static boolean abortsLater(NodeRecord node) {
    String field =
        switch (node.state()) {
          case "clean wait" -> Kind.CLEAN.field;
          case "service wait" -> Kind.SERVICE.field;
          default -> "";
        };
    if (field.isEmpty() || node.object(field).isEmpty()) {
      return false;
    }
    ObjectNode step = node.object(field);
    if (step.path("abortable").asBoolean()
        || step.path("step").asText().startsWith("erase_devices")) {
      return false;
    }
    step.put("abort_after", true);
    return true;
  }

  /** Begins; the verb has already moved the node and locked it. */
  void start() {
    work.after(kind.start, this::bootAgent, ending::failed);
  }

  private void bootAgent() {
    work.power(Power.ON);
    if (work.bmc().filter(bmc -> bmc.takeHang(kind.boot)).isPresent()) {
      free();
      work.afterPause(
          Step.CALLBACK_TIMEOUT,
          () ->
              failed("Timeout reached while waiting for callback for node " + work.node().uuid()));
    } else {
      free();
      work.after(kind.boot, this::agentCalls, this::failed);
    }
  }

  private void free() {
    work.go("wait");
    work.unlock();
  }

  private void failed(String reason) {
    work.lock();
    ending.failed(reason);
  }

  private void agentCalls() {
    work.lock();
    work.go("resume");
    next();
  }

  private void next() {
    ObjectNode step = steps.poll();
    if (step == null) {
      work.node().set(kind.field, Json.object());
      ending.done();
      return;
    }
    work.node().set(kind.field, step);
    Optional<String> problem = StepEffects.problemOf(work.node(), step);
    if (problem.isPresent()) {
      ending.failed(problem.get());
      return;
    }
    if (step.path("step").asText().equals("hold")) {
      work.hold(this::agentCalls);
    } else {
      free();
      work.after(kind.step, () -> ended(step), this::failed);
    }
  }

  private void ended(ObjectNode step) {
    work.lock();
    StepEffects.apply(work, step);
    if (step.path("abort_after").asBoolean()) {
      ending.aborted(step.path("step").asText());
      return;
    }
    work.go("resume");
    next();
  }
}
