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

  private final IronicClient ironic;
  private final Map<String, Repair> repairs = new LinkedHashMap<>();

  Planner(IronicClient ironic) {
    this.ironic = ironic;
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
    add(node, runsSomething(node) ? Caution.CONFIRM : Caution.PLANNED, actions);
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
    add(node, Caution.CONFIRM, actions);
  }

  void endMaintenance(Node node) {
    add(
        node,
        runsSomething(node) ? Caution.CONFIRM : Caution.PLANNED,
        List.of(Action.of(Verb.CLEAR_MAINTENANCE, node.uuid())));
  }

  /** What a list shows lacks the time of the last change, so the node is read. */
  private void add(Node listed, Caution caution, List<Action> actions) {
    Optional<Node> node = ironic.nodes().find(NodeRef.of(listed.uuid()));
    node.ifPresent(
        now ->
            repairs.put(
                now.uuid(), new Repair(now.uuid(), now.name(), seen(now), caution, actions)));
  }

  static Seen seen(Node node) {
    return new Seen(node.text("updated_at"), node.text("provision_state"), node.name());
  }

  private static boolean runsSomething(Node node) {
    String state = state(node);
    return state.equals("active")
        || state.startsWith("clean")
        || state.startsWith("deploy")
        || state.startsWith("wait call-back")
        || state.startsWith("rescu")
        || state.startsWith("unrescu")
        || state.startsWith("servic")
        || state.startsWith("adopting")
        || state.startsWith("delet");
  }

  private static String state(Node node) {
    return node.text("provision_state").orElse("");
  }
}
