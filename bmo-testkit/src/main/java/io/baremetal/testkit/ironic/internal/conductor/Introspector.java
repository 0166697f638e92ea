package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.world.Bmc;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.ironic.world.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at hardware from outside Ironic, as the classic Inspector did: the node stays in its state
 * meanwhile. Whoever uses it holds the lock of the world.
 */
public final class Introspector {

  private static final Set<String> ALLOWED =
      Set.of("enroll", "manageable", "inspecting", "inspect wait", "inspect failed");

  private final Workshop workshop;
  private final Map<String, IntrospectionRun> runs = new LinkedHashMap<>();

  /** Nothing was looked at yet. */
  public Introspector(Workshop workshop) {
    this.workshop = workshop;
  }

  private Environment environment() {
    return workshop.environment();
  }

  /**
   * Starts a run, in place of one that may be going on.
   *
   * @param managed whether the machine is switched on, and off again afterwards
   * @throws ApiError 400 if the node's state forbids it
   */
  public void start(NodeRecord node, boolean managed) {
    if (!ALLOWED.contains(node.state())) {
      throw ApiError.badRequest(
          "Invalid provision state for introspection of node "
              + node.uuid()
              + ": \""
              + node.state()
              + "\"");
    }
    IntrospectionRun run = new IntrospectionRun(node.uuid(), environment().nodes().now());
    runs.remove(node.uuid());
    runs.put(node.uuid(), run);
    step(run, node, Step.INSPECT_START, () -> waiting(run, node, managed));
  }

  private void waiting(IntrospectionRun run, NodeRecord node, boolean managed) {
    run.state("waiting");
    if (managed) {
      power(node, Power.ON);
    }
    if (bmc(node).filter(bmc -> bmc.takeHang(Step.INSPECT_WAIT)).isPresent()) {
      workshop.later(Step.CALLBACK_TIMEOUT, () -> end(run, Optional.of("Introspection timeout")));
      return;
    }
    step(
        run,
        node,
        Step.INSPECT_WAIT,
        () -> {
          run.state("processing");
          step(run, node, Step.INSPECT_FINISH, () -> found(run, node, managed));
        });
  }

  private void found(IntrospectionRun run, NodeRecord node, boolean managed) {
    Bmc bmc = bmc(node).orElseThrow(() -> new IllegalStateException("checked by the step"));
    run.data(new InspectorData(environment(), node).find(bmc));
    node.object("properties").put("cpu_arch", bmc.hardware().architecture());
    if (managed) {
      power(node, Power.OFF);
    }
    end(run, Optional.empty());
  }

  private void step(IntrospectionRun run, NodeRecord node, Step step, Runnable next) {
    workshop.later(
        step,
        () -> {
          if (!run.isOver()) {
            BmcAccess.Connection connection = BmcAccess.of(node).connect(environment().machines());
            Optional<String> problem =
                connection.problem().or(() -> connection.bmc().flatMap(b -> b.takeFailure(step)));
            problem.ifPresentOrElse(text -> end(run, Optional.of(text)), next);
          }
        });
  }

  private Optional<Bmc> bmc(NodeRecord node) {
    return BmcAccess.of(node).connect(environment().machines()).bmc();
  }

  private void power(NodeRecord node, Power power) {
    bmc(node).ifPresent(bmc -> bmc.switchPower(power));
    node.set("power_state", PowerActions.text(power));
    environment().nodes().touch(node);
  }

  private void end(IntrospectionRun run, Optional<String> error) {
    if (!run.isOver()) {
      run.end(environment().nodes().now(), error);
    }
  }

  /** The latest run of a node; empty if there was none. */
  public Optional<IntrospectionRun> run(NodeRecord node) {
    return Optional.ofNullable(runs.get(node.uuid()));
  }

  /** The latest run of each node, newest first. */
  public List<IntrospectionRun> all() {
    List<IntrospectionRun> all = new ArrayList<>(runs.values());
    Collections.reverse(all);
    return all;
  }

  /** Gives a run up; does nothing if it is over. */
  public void abort(NodeRecord node, IntrospectionRun run) {
    if (!run.isOver()) {
      power(node, Power.OFF);
      end(run, Optional.of("Canceled by operator"));
    }
  }

  /** Processes data again: what is given, or what the run kept. */
  public void reapply(IntrospectionRun run, Optional<ObjectNode> data) {
    data.ifPresent(run::data);
    run.reapply(environment().nodes().now());
    workshop.later(
        Step.INSPECT_FINISH, () -> run.end(environment().nodes().now(), Optional.empty()));
  }

  /** Forgets every run. */
  public void clear() {
    runs.clear();
  }
}
