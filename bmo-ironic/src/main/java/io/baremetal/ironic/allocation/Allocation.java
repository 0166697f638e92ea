package io.baremetal.ironic.allocation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.ResourceView;
import io.baremetal.ironic.node.NodeRef;
import java.util.List;
import java.util.Optional;

/** An allocation as Ironic described it in one answer. */
public final class Allocation extends ResourceView {

  private Allocation(ObjectNode json) {
    super(json, "allocation");
  }

  /** A view over an allocation object; also for tests. */
  public static Allocation of(ObjectNode json) {
    return new Allocation(json);
  }

  /** The name, unique within an Ironic. */
  public Optional<String> name() {
    return text("name");
  }

  /** How far it has come. */
  public Optional<AllocationState> state() {
    return text("state").map(AllocationState::of);
  }

  /** The node that was found; empty until one is. */
  public Optional<NodeRef> node() {
    return text("node_uuid").map(NodeRef::of);
  }

  /** Why no node was found. */
  public Optional<String> lastError() {
    return text("last_error");
  }

  /** The class of nodes that it takes. */
  public Optional<String> resourceClass() {
    return text("resource_class");
  }

  /** What a node must have. */
  public List<String> traits() {
    return texts("traits");
  }

  /** The UUIDs of the nodes that it is limited to; empty means all. */
  public List<String> candidateNodes() {
    return texts("candidate_nodes");
  }

  /** Who it is for. Since API 1.60. */
  public Optional<String> owner() {
    return text("owner");
  }

  @Override
  public String toString() {
    return "Allocation{uuid=%s, name=%s, state=%s}"
        .formatted(text("uuid").orElse("?"), name().orElse("-"), text("state").orElse("-"));
  }
}
