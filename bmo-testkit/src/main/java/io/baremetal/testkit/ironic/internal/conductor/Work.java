package io.baremetal.testkit.ironic.internal.conductor;

import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Bmc;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.ironic.world.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One operation on one node, from the verb to the release of the lock. */
final class Work {

  private final Workshop workshop;
  private final NodeRecord node;
  private final long number;

  Work(Workshop workshop, NodeRecord node, long number) {
    this.workshop = workshop;
    this.node = node;
    this.number = number;
  }

  NodeRecord node() {
    return node;
  }

  Environment environment() {
    return workshop.environment();
  }

  /** Whether this is still what the node is about: nobody aborted, deleted or overtook it. */
  boolean isCurrent() {
    return node.operation() == number;
  }

  /** The server behind the node, if it can be reached with what the node knows. */
  Optional<Bmc> bmc() {
    return BmcAccess.of(node).connect(environment().machines()).bmc();
  }

  void lock() {
    node.set("reservation", environment().settings().conductor());
    workshop.noteLock(node);
    touch();
  }

  void unlock() {
    node.set("reservation", Json.nothing());
    workshop.noteUnlock(node);
    touch();
  }

  /** Goes where an event leads, with the target that belongs there. */
  void go(String event) {
    String from = node.state();
    String to =
        TransitionTable.next(from, event)
            .orElseThrow(() -> new IllegalStateException("No way from " + from + " by " + event));
    node.set("provision_state", to);
    node.set("provision_updated_at", environment().nodes().now());
    if (TransitionTable.isStable(to)) {
      node.set("target_provision_state", Json.nothing());
    } else {
      TransitionTable.target(to).ifPresent(target -> node.set("target_provision_state", target));
    }
    touch();
  }

  /** Begins a provision verb: the node moves at once, and what went wrong before is forgotten. */
  void start(String verb) {
    node.set("last_error", Json.nothing());
    go(verb);
  }

  /** Goes on after a step; a failure that the test ordered, or a dead BMC, goes the other way. */
  void after(Step step, Runnable next, Consumer<String> failure) {
    workshop.after(step, node, () -> problem(step).ifPresentOrElse(failure, next));
  }

  /** Goes on after a time in which nothing can go wrong. */
  void afterPause(Step pause, Runnable next) {
    workshop.after(pause, node, next);
  }

  private Optional<String> problem(Step step) {
    BmcAccess.Connection connection = BmcAccess.of(node).connect(environment().machines());
    return connection.problem().or(() -> connection.bmc().flatMap(bmc -> bmc.takeFailure(step)));
  }

  /** Switches the server, and notes it in the node. */
  void power(Power power) {
    bmc().ifPresent(bmc -> bmc.switchPower(power));
    node.set("power_state", PowerActions.text(power));
    node.set("target_power_state", Json.nothing());
  }

  /** Reaches the final state; the lock stays a little longer. */
  void finish(String event) {
    go(event);
    afterPause(Step.RELEASE, this::unlock);
  }

  /** Reaches a failed state; only when the lock goes does the reason appear. */
  void fail(String event, String eventType, String reason) {
    go(event);
    failed(eventType, reason);
  }

  /** Lets the reason appear and the lock go, in the state in which the node is. */
  void failed(String eventType, String reason) {
    afterPause(
        Step.RELEASE,
        () -> {
          History.error(environment(), node, eventType, reason);
          node.set("last_error", reason);
          unlock();
        });
  }

  /** Puts the node into maintenance because of a fault. */
  void fault(String fault, String reason) {
    node.set("maintenance", Json.parse("true"));
    node.set("maintenance_reason", reason);
    node.set("fault", fault);
  }

  /** Waits until the client says to go on; then the node is in the waiting state again. */
  void hold(Runnable goOn) {
    go("hold");
    unlock();
    workshop.hold(node, goOn);
  }

  /** Forgets the steps under way. */
  void clearSteps() {
    for (String field : List.of("clean_step", "deploy_step", "service_step")) {
      node.set(field, Json.object());
    }
  }

  void touch() {
    environment().nodes().touch(node);
  }
}
