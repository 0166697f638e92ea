package io.baremetal.ironic.provisioner;

import io.baremetal.ironic.provisioner.monitor.NodeCopies;

/**
 * What is remembered of nodes from one pass to the next. Losing it costs reads and nothing else.
 *
 * @param copies nodes that need not be read again
 * @param ports MAC addresses that nodes are known to have ports for
 * @param hosts which node is whose
 * @param fresh nodes that nobody has inspected yet
 * @param intents whose outcome was reported
 */
record NodeMemory(
    NodeCopies copies,
    KnownPorts ports,
    TrackedHosts hosts,
    FreshNodes fresh,
    SettledIntents intents) {

  /** The node is gone because we removed it. */
  void removed(String nodeUuid) {
    copies.removed(nodeUuid);
    forgetFacts(nodeUuid);
  }

  /** Ironic does not know the node. */
  void forget(String nodeUuid) {
    copies.forget(nodeUuid);
    forgetFacts(nodeUuid);
  }

  private void forgetFacts(String nodeUuid) {
    ports.forget(nodeUuid);
    hosts.forget(nodeUuid);
    fresh.forget(nodeUuid);
    intents.forget(nodeUuid);
  }
}
