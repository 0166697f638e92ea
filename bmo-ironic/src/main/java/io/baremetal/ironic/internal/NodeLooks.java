package io.baremetal.ironic.internal;

import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.Nodes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at several nodes in as few calls as are sensible. Thread-safe. */
final class NodeLooks {

  // Above this one list of all nodes is cheaper for Ironic than as many single reads.
  private static final int MOST_SINGLE_READS = 5;
  private static final Set<String> FIELDS =
      Set.of(
          "uuid",
          "name",
          "provision_state",
          "target_provision_state",
          "power_state",
          "target_power_state",
          "last_error",
          "reservation",
          "maintenance",
          "fault");

  private final Nodes nodes;

  NodeLooks(Nodes nodes) {
    this.nodes = nodes;
  }

  /** Each node as it is now; those that do not exist are left out. */
  Map<NodeRef, Node> look(Collection<NodeRef> wanted) {
    Map<NodeRef, Node> seen = new HashMap<>();
    boolean tellsEnough = nodes.hasField("fault");
    if (wanted.size() <= MOST_SINGLE_READS || !tellsEnough) {
      wanted.forEach(ref -> one(ref, tellsEnough).ifPresent(node -> seen.put(ref, node)));
      return seen;
    }
    Set<NodeRef> open = Set.copyOf(wanted);
    NodeQuery query = NodeQuery.builder().addAllFields(new TreeSet<>(FIELDS)).build();
    for (Node node : nodes.list(query)) {
      NodeRef byUuid = node.ref();
      if (open.contains(byUuid)) {
        seen.put(byUuid, node);
      }
      node.name().map(NodeRef::of).filter(open::contains).ifPresent(ref -> seen.put(ref, node));
    }
    return seen;
  }

  private Optional<Node> one(NodeRef ref, boolean tellsEnough) {
    try {
      return Optional.of(tellsEnough ? nodes.get(ref, FIELDS) : nodes.get(ref));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }
}
