package io.baremetal.ironic.provisioner.monitor;

import io.baremetal.ironic.node.Node;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which a monitor asks Ironic; each shows at least {@link NodeRow#FIELDS}. What fails
 * throws {@link io.baremetal.ironic.error.IronicException}.
 */
public interface FleetSource {

  /** All nodes, by age of the record: an order that nothing changes while pages are read. */
  List<Node> all();

  /** Pages of nodes, those first that were written last; fetched as they are asked for. */
  Iterator<List<Node>> recent();

  /** One node; empty if Ironic has none of this UUID. */
  Optional<Node> one(String uuid);
}
