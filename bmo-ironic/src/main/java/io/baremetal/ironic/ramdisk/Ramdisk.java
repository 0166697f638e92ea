package io.baremetal.ironic.ramdisk;

import io.baremetal.ironic.node.NodeRef;
import java.util.List;

/** The calls of an agent. Thread-safe. */
public interface Ramdisk {

  /**
   * Asks which node has one of these MAC addresses. Since API 1.22.
   *
   * @throws io.baremetal.ironic.error.NotFoundException if there is none, or it expects no agent
   *     now
   */
  AgentLookup lookup(List<String> macAddresses);

  /** The same for a node that the agent knows already. Since API 1.22. */
  AgentLookup lookup(NodeRef uuid);

  /** Gives a sign of life; Ironic then goes on with what it has to do. Since API 1.22. */
  void heartbeat(NodeRef node, Heartbeat heartbeat);

  /**
   * Hands in what was found; the node must be waiting for it. Since API 1.84.
   *
   * @throws io.baremetal.ironic.error.NotFoundException if no waiting node fits
   */
  AgentLookup continueInspection(InspectionReport report);
}
