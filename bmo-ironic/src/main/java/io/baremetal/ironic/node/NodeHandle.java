package io.baremetal.ironic.node;

import java.util.List;
import java.util.Optional;

/** What can be asked of one node, by topic. Thread-safe; holds nothing but the node's name. */
public interface NodeHandle extends NodeManagement {

  /** Provision verbs, power, RAID target. */
  NodeStates states();

  /**
   * Puts the node into maintenance, so that Ironic keeps its hands off. Takes the node's lock.
   *
   * @param reason shown to whoever looks at the node
   */
  void setMaintenance(String reason);

  /** Ends maintenance, and with it a fault. Takes the node's lock. */
  void clearMaintenance();

  /** Whether each of the driver's interfaces has what it needs to work. */
  NodeValidation validate();

  /** What inspection found; empty when no inspection has succeeded yet. Since API 1.81. */
  Optional<NodeInventory> inventory();

  /** What happened to the node, oldest first. Since API 1.78. */
  NodeHistory history();

  /** What the node can do, as names by which others find it. Since API 1.37. */
  NodeTraits traits();

  /** The tenant networks that the machine is connected to. Since API 1.28. */
  NodeVifs vifs();

  /** The nodes of which this one is the parent, by UUID. Since API 1.83. */
  List<NodeRef> children();
}
