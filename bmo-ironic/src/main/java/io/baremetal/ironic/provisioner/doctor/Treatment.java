package io.baremetal.ironic.provisioner.doctor;

import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.provisioner.HostMark;
import io.baremetal.ironic.provisioner.doctor.Absences.Presence;
import io.baremetal.ironic.provisioner.doctor.Repair.Action;
import io.baremetal.ironic.provisioner.doctor.Repair.Caution;
import io.baremetal.ironic.provisioner.doctor.Repair.Verb;
import io.baremetal.ironic.provisioner.doctor.RepairResult.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The execution of one plan. */
final class Treatment {

  private static final Logger LOG = LoggerFactory.getLogger(Treatment.class);
  private static final String REASON = "its host is gone";

  private final IronicClient ironic;
  private final Absences absences;
  private final Set<String> confirmed;

  Treatment(IronicClient ironic, Absences absences, Set<String> confirmed) {
    this.ironic = ironic;
    this.absences = absences;
    this.confirmed = confirmed;
  }

  List<RepairResult> run(RepairPlan plan) {
    List<RepairResult> results = new ArrayList<>();
    boolean stopped = false;
    for (Repair repair : plan.repairs()) {
      RepairResult result =
          stopped
              ? new RepairResult(repair, Outcome.NOT_REACHED, "an earlier repair stopped the work")
              : repair(repair);
      stopped |= result.outcome() == Outcome.CHANGED || result.outcome() == Outcome.FAILED;
      results.add(result);
    }
    return List.copyOf(results);
  }

  private RepairResult repair(Repair repair) {
    if (repair.caution() == Caution.CONFIRM && !confirmed.contains(repair.nodeUuid())) {
      return new RepairResult(
          repair, Outcome.NOT_CONFIRMED, "node " + repair.nodeUuid() + " was not confirmed");
    }
    try {
      Optional<String> change = change(repair);
      if (change.isPresent()) {
        return new RepairResult(repair, Outcome.CHANGED, change.get());
      }
      repair.actions().forEach(this::act);
      return new RepairResult(repair, Outcome.DONE, "");
    } catch (IronicException e) {
      return new RepairResult(repair, Outcome.FAILED, String.valueOf(e.getMessage()));
    }
  }

  /** What is no longer as the plan saw it; empty if all is. */
  private Optional<String> change(Repair repair) {
    Optional<Node> node = ironic.nodes().find(NodeRef.of(repair.nodeUuid()));
    if (node.isEmpty()) {
      return Optional.of("node " + repair.nodeUuid() + " is gone");
    }
    if (!Planner.seen(node.get()).equals(repair.seen())) {
      return Optional.of(
          "node %s has changed since the plan was made: it was %s and is %s"
              .formatted(repair.nodeUuid(), repair.seen(), Planner.seen(node.get())));
    }
    return movedPort(repair)
        .or(() -> isForOrphan(repair) ? returned(node.get()) : Optional.empty());
  }

  private static boolean isForOrphan(Repair repair) {
    return repair.actions().stream()
        .map(Action::verb)
        .anyMatch(verb -> verb == Verb.DELETE_NODE || verb == Verb.SET_MAINTENANCE);
  }

  /** A port that is to go, but no longer hangs on the node; that does not show on the node. */
  private Optional<String> movedPort(Repair repair) {
    Set<String> there = new HashSet<>();
    boolean portsGo = repair.actions().stream().anyMatch(act -> act.verb() == Verb.DELETE_PORT);
    if (portsGo) {
      ironic
          .ports()
          .list(PortQuery.builder().node(NodeRef.of(repair.nodeUuid())).build())
          .forEach(port -> there.add(port.uuid()));
    }
    return repair.actions().stream()
        .filter(act -> act.verb() == Verb.DELETE_PORT && !there.contains(act.target()))
        .findFirst()
        .map(
            act ->
                "port %s no longer belongs to node %s".formatted(act.target(), repair.nodeUuid()));
  }

  /** A host that was made anew takes the node of its name over without changing the node. */
  private Optional<String> returned(Node node) {
    Optional<HostIdentity> owner = HostMark.in(node).or(() -> HostMark.inName(node));
    return owner
        .filter(host -> absences.hasNode(host, node.uuid()) || absences.look(host) != Presence.GONE)
        .map(host -> "host " + host + " of node " + node.uuid() + " is there again");
  }

  private void act(Action action) {
    LOG.atInfo().addKeyValue("action", action).log("mending Ironic");
    String target = action.target();
    switch (action.verb()) {
      case SET_MAINTENANCE -> ironic.nodes().on(NodeRef.of(target)).setMaintenance(REASON);
      case CLEAR_MAINTENANCE -> ironic.nodes().on(NodeRef.of(target)).clearMaintenance();
      case DELETE_NODE -> ironic.nodes().delete(NodeRef.of(target));
      case DELETE_PORT -> ironic.ports().delete(target);
      case CREATE_PORT ->
          ironic
              .ports()
              .create(
                  CreatePort.builder()
                      .nodeUuid(target)
                      .address(action.macAddress().orElseThrow())
                      .build());
    }
  }
}
