package io.baremetal.ironic.node;

import java.util.Optional;

/** What can be asked of one node, by topic. Thread-safe; holds nothing but the node's name. */
public interface NodeHandle {

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

  /** Device from which the machine boots. */
  NodeBootDevice bootDevice();

  /** Images in the machine's virtual drives. */
  NodeVirtualMedia virtualMedia();

  /** BIOS settings and firmware components. */
  NodeFirmware firmware();

  /** Event subscriptions at the management controller, and other vendor calls. */
  NodeVendor vendor();

  /** What happened to the node, newest last. Since API 1.78. */
  NodeHistory history();
}
