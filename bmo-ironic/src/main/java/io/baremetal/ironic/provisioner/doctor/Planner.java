package io.baremetal.ironic.provisioner.doctor;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.provisioner.doctor.Repair.Action;
import io.baremetal.ironic.provisioner.doctor.Repair.Caution;
import io.baremetal.ironic.provisioner.doctor.Repair.Seen;
import io.baremetal.ironic.provisioner.doctor.Repair.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the plan: at most one repair for each node. */
final class Planner {

  private static final Set<String> DELETABLE =
      Set.of("enroll", "manageable", "available", "adopt failed");

  /** Where a machine runs nothing that anybody would miss. */
  private static final Set<String> UNTOUCHED =
      Set.of(
          "enroll",
          "verifying",
          "manageable",
          "available",
          "inspecting",
          "inspect wait",
          "inspect failed",
          "adopt failed");

  private final IronicClient ironic;
  private final Map<String, Repair> repairs = new LinkedHashMap<>();
  private final Map<String, Repair> handsOff = new LinkedHashMap<>();

  Planner(IronicClient ironic) {
    this.ironic = ironic;
  }

  /** What would end the enforcing of power, and no more. */
  RepairPlan handsOffPlan() {
    return new RepairPlan(List.copyOf(handsOff.values()));
  }

  RepairPlan plan() {
    return new RepairPlan(List.copyOf(repairs.values()));
  }

  void removeOrphan(Node node) {
    List<Action> actions = new ArrayList<>();
    if (!DELETABLE.contains(state(node)) && !node.maintenance().orElse(false)) {
      actions.add(Action.of(Verb.SET_MAINTENANCE, node.uuid()));
    }
    actions.add(Action.of(Verb.DELETE_NODE, node.uuid()));
    add(repairs, node, cautionFor(state(node)), actions);
  }

  void leavePowerAlone(Node node) {
    add(
        handsOff,
        node,
        cautionFor(state(node)),
        List.of(Action.of(Verb.SET_MAINTENANCE, node.uuid())));
  }

  /** A port of another host, on the node of a host that does not know its address. */
  void movePort(Node node, Port port, String mac, Optional<Node> right) {
    List<Action> actions = new ArrayList<>();
    Optional.ofNullable(repairs.get(node.uuid()))
        .ifPresent(known -> actions.addAll(known.actions()));
    actions.add(Action.of(Verb.DELETE_PORT, port.uuid()));
    right.ifPresent(its -> actions.add(new Action(Verb.CREATE_PORT, its.uuid(), Optional.of(mac))));
    add(repairs, node, Caution.CONFIRM, actions);
  }

  /** An orphan takes its ports along; the host's own node then gets one. */
  void movePortOfOrphan(String orphanUuid, String mac, Node right) {
    repairs.computeIfPresent(
        orphanUuid,
        (uuid, repair) -> {
          List<Action> actions = new ArrayList<>(repair.actions());
          actions.add(new Action(Verb.CREATE_PORT, right.uuid(), Optional.of(mac)));
          return new Repair(uuid, repair.nodeName(), repair.seen(), repair.caution(), actions);
        });
  }

  void removeUnclaimed(Node node, Port port, String mac, Optional<Node> right) {
    List<Action> actions = new ArrayList<>();
    actions.add(Action.of(Verb.DELETE_PORT, port.uuid()));
    // A second port of the same node: all ports go first, then the node, then come the new ports.
    Optional.ofNullable(repairs.get(node.uuid()))
        .ifPresentOrElse(
            known -> actions.addAll(known.actions()),
            () -> actions.add(Action.of(Verb.DELETE_NODE, node.uuid())));
    right.ifPresent(its -> actions.add(new Action(Verb.CREATE_PORT, its.uuid(), Optional.of(mac))));
    add(repairs, node, Caution.CONFIRM, actions);
  }

  void endMaintenance(Node node) {
    add(
        repairs,
        node,
        cautionFor(state(node)),
        List.of(Action.of(Verb.CLEAR_MAINTENANCE, node.uuid())));
  }

  /** What a list shows lacks the time of the last change, so the node is read. */
  private void add(Map<String, Repair> plan, Node listed, Caution caution, List<Action> actions) {
    Optional<Node> node = ironic.nodes().find(NodeRef.of(listed.uuid()));
    node.ifPresent(
        now ->
            plan.put(now.uuid(), new Repair(now.uuid(), now.name(), seen(now), caution, actions)));
  }

  static Seen seen(Node node) {
    return new Seen(node.text("updated_at"), node.text("provision_state"), node.name());
  }

  /** Somebody must confirm each node that runs, or is just being made to run, something. */
  static Caution cautionFor(String state) {
    return UNTOUCHED.contains(state) ? Caution.PLANNED : Caution.CONFIRM;
  }

  private static String state(Node node) {
    return node.text("provision_state").orElse("");
  }
}
