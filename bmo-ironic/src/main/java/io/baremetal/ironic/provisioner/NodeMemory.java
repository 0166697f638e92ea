package io.baremetal.ironic.provisioner;

import io.baremetal.ironic.provisioner.monitor.NodeCopies;

/**
 * What is remembered of nodes from one pass to the next. Losing it costs reads and nothing else.
 *
 * @param copies nodes that need not be read again
 * @param ports MAC addresses that nodes are known to have ports for
 * @param hosts which node is whose
 */
record NodeMemory(NodeCopies copies, KnownPorts ports, TrackedHosts hosts) {

  /** The node is gone because we removed it. */
  void removed(String nodeUuid) {
    copies.removed(nodeUuid);
    ports.forget(nodeUuid);
    hosts.forget(nodeUuid);
  }

  /** Ironic does not know the node. */
  void forget(String nodeUuid) {
    copies.forget(nodeUuid);
    ports.forget(nodeUuid);
    hosts.forget(nodeUuid);
  }
}
