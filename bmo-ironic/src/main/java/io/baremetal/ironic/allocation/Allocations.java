package io.baremetal.ironic.allocation;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.Pages;
import java.util.Optional;

/**
 * All allocations of an Ironic. Since API 1.52. Thread-safe. Allocations are named by UUID or name.
 */
public interface Allocations {

  /** The allocations that match, fetched while they are read. */
  Pages<Allocation> list(AllocationQuery query);

  /** An allocation with all its fields. */
  Allocation get(String uuidOrName);

  /**
   * Asks for a node. Ironic answers before it has found one; see {@link
   * io.baremetal.ironic.wait.NodeWaits#untilAllocated}.
   */
  Allocation create(CreateAllocation allocation);

  /** Changes name or extra and returns the allocation as it is then. Since API 1.57. */
  Allocation update(String uuidOrName, JsonPatch patch);

  /** Gives the node back; refused while it is in use. */
  void delete(String uuidOrName);

  /** The allocation that a node belongs to; empty when it is free. */
  Optional<Allocation> find(NodeRef node);

  /** Gives back the allocation that a node belongs to. */
  void deleteOf(NodeRef node);
}
