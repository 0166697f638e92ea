package io.baremetal.ironic.provisioner.doctor;

import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostRegistry;
import io.baremetal.api.provisioner.KnownHost;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.provisioner.HostMark;
import io.baremetal.ironic.provisioner.doctor.Absences.Presence;
import io.baremetal.ironic.provisioner.doctor.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One look at everything. */
final class Examination {

  private static final List<String> NODE_FIELDS =
      List.of(
          "uuid",
          "name",
          "provision_state",
          "power_state",
          "instance_uuid",
          "maintenance",
          "maintenance_reason",
          "fault",
          "extra");

  private final IronicClient ironic;
  private final HostRegistry registry;
  private final Absences absences;
  private final Planner planner;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, KnownHost> hostOfNode = new LinkedHashMap<>();
  private final Set<String> orphans = new HashSet<>();
  private List<KnownHost> hosts = List.of();

  Examination(IronicClient ironic, HostRegistry registry, Absences absences) {
    this.ironic = ironic;
    this.registry = registry;
    this.absences = absences;
    this.planner = new Planner(ironic);
  }

  Diagnosis run() {
    // Nodes first: a host that comes while this runs is then found, not missed.
    ironic
        .nodes()
        .list(NodeQuery.builder().fields(NODE_FIELDS).build())
        .forEach(node -> nodes.put(node.uuid(), node));
    List<Port> ports =
        ironic
            .ports()
            .list(PortQuery.builder().fields(List.of("uuid", "address", "node_uuid")).build())
            .toList();
    hosts = registry.hosts();
    pair();
    nodes.values().forEach(this::examine);
    ports.forEach(this::examine);
    disputed();
    findings.sort(Comparator.comparing(Finding::kind));
    return new Diagnosis(findings, planner.plan(), planner.handsOffPlan());
  }

  private void pair() {
    for (KnownHost host : hosts) {
      absences.seen(host.identity());
      Optional<Node> node = nodeOf(host);
      node.ifPresent(its -> hostOfNode.put(its.uuid(), host));
      if (node.isEmpty() && host.nodeUuid().isPresent()) {
        find(
            Kind.MISSING_NODE,
            host.nodeUuid(),
            "host %s was registered as node %s, which Ironic does not know"
                .formatted(host.identity(), host.nodeUuid().get()));
      }
    }
  }

  private Optional<Node> nodeOf(KnownHost host) {
    return host.nodeUuid()
        .map(nodes::get)
        .or(
            () ->
                nodes.values().stream()
                    .filter(node -> isInstanceOf(node, host) || isNamedAfter(node, host))
                    .findFirst());
  }

  private static boolean isInstanceOf(Node node, KnownHost host) {
    return node.instanceUuid().filter(host.identity().uid()::equals).isPresent();
  }

  private static boolean isNamedAfter(Node node, KnownHost host) {
    return HostMark.in(node)
        .or(() -> HostMark.inName(node))
        .filter(owner -> owner.toString().equals(host.identity().toString()))
        .filter(owner -> owner.uid().isEmpty() || owner.uid().equals(host.identity().uid()))
        .isPresent();
  }

  private void examine(Node node) {
    KnownHost host = hostOfNode.get(node.uuid());
    if (host != null) {
      stuck(node, host);
      return;
    }
    Optional<HostIdentity> owner = HostMark.in(node).or(() -> HostMark.inName(node));
    Optional<KnownHost> tenant =
        hosts.stream().filter(other -> isInstanceOf(node, other)).findAny();
    if (tenant.isPresent()) {
      find(
          Kind.FOREIGN,
          Optional.of(node.uuid()),
          label(node) + " runs host " + tenant.get().identity() + ", which has another node too");
      return;
    }
    if (owner.isEmpty() || !isWatched(owner.get())) {
      find(
          Kind.FOREIGN,
          Optional.of(node.uuid()),
          label(node) + " bears no mark of ours and no name of a host that is watched");
      return;
    }
    orphan(node, owner.get());
  }

  private boolean isWatched(HostIdentity owner) {
    return registry.namespaces().isEmpty() || registry.namespaces().contains(owner.namespace());
  }

  private void orphan(Node node, HostIdentity owner) {
    Presence presence = absences.look(owner);
    if (presence == Presence.THERE) {
      find(
          Kind.FOREIGN,
          Optional.of(node.uuid()),
          label(node) + " is called after host " + owner + ", which has another node");
      return;
    }
    if (presence == Presence.MISSED) {
      find(
          Kind.SUSPECTED_ORPHAN,
          Optional.of(node.uuid()),
          "%s: its host %s is not there; look again in %d s"
              .formatted(label(node), owner, IronicDoctor.SECOND_LOOK.toSeconds()));
      return;
    }
    orphans.add(node.uuid());
    find(Kind.ORPHAN, Optional.of(node.uuid()), label(node) + ": its host " + owner + " is gone");
    if (node.powerState().isPresent() && !node.maintenance().orElse(false)) {
      find(
          Kind.POWER_ENFORCED,
          Optional.of(node.uuid()),
          label(node) + ": Ironic keeps its power as it is, although its host is gone");
      planner.leavePowerAlone(node);
    }
    planner.removeOrphan(node);
  }

  private void stuck(Node node, KnownHost host) {
    boolean stuck = node.maintenance().orElse(false) && node.fault().isEmpty();
    if (stuck) {
      find(
          Kind.STUCK_MAINTENANCE,
          Optional.of(node.uuid()),
          "%s of host %s is in maintenance%s"
              .formatted(
                  label(node),
                  host.identity(),
                  node.maintenanceReason().map(why -> ": " + why).orElse(" without a reason")));
      planner.endMaintenance(node);
    }
  }

  /** A port of a host on a node that is not the host's keeps the host from being registered. */
  private void examine(Port port) {
    String mac = port.address().orElse("").toLowerCase(Locale.ROOT);
    Optional<KnownHost> host =
        hosts.stream().filter(known -> known.macAddresses().contains(mac)).findFirst();
    Optional<Node> on = port.node().map(ref -> nodes.get(ref.text()));
    if (host.isEmpty() || on.isEmpty()) {
      return;
    }
    Optional<Node> right = nodeOf(host.get());
    String its = on.get().uuid();
    if (right.filter(node -> node.uuid().equals(its)).isPresent()) {
      return;
    }
    misplaced(port, mac, host.get(), on.get());
    if (orphans.contains(its)) {
      right.ifPresent(node -> planner.movePortOfOrphan(its, mac, node));
    } else if (isUnclaimed(on.get())) {
      planner.removeUnclaimed(on.get(), port, mac, right);
    } else if (disowns(hostOfNode.get(its), mac)) {
      planner.movePort(on.get(), port, mac, right);
    }
  }

  private void misplaced(Port port, String mac, KnownHost host, Node on) {
    find(
        Kind.MISPLACED_PORT,
        Optional.of(on.uuid()),
        "port %s with MAC address %s of host %s hangs on %s"
            .formatted(port.uuid(), mac, host.identity(), label(on)));
  }

  /** A host that knows its MAC addresses, and this one is none of them. */
  private static boolean disowns(@Nullable KnownHost holder, String mac) {
    return holder != null
        && !holder.macAddresses().isEmpty()
        && !holder.macAddresses().contains(mac);
  }

  /** What discovery or a broken registration leaves behind: no name, no mark, nothing on it. */
  private static boolean isUnclaimed(Node node) {
    return node.name().isEmpty()
        && HostMark.in(node).isEmpty()
        && node.instanceUuid().isEmpty()
        && node.text("provision_state").filter("enroll"::equals).isPresent();
  }

  private void disputed() {
    Map<String, KnownHost> byMac = new LinkedHashMap<>();
    for (KnownHost host : hosts) {
      for (String mac : host.macAddresses()) {
        KnownHost other = byMac.putIfAbsent(mac, host);
        if (other != null) {
          find(
              Kind.DISPUTED_MAC,
              host.nodeUuid(),
              "hosts %s and %s both have MAC address %s"
                  .formatted(other.identity(), host.identity(), mac));
        }
      }
    }
  }

  private void find(Kind kind, Optional<String> node, String text) {
    findings.add(new Finding(kind, node, text));
  }

  private static String label(Node node) {
    return "node "
        + node.uuid()
        + " ("
        + node.name().orElse("no name")
        + ", "
        + node.text("provision_state").orElse("?")
        + ")";
  }
}
