package io.baremetal.ironic.node;

import java.util.Map;

/**
 * Moves one node through its life. Every verb returns when Ironic has accepted it and works on it;
 * read the node to see where it is.
 */
public interface NodeStates {

  /**
   * Asks for a move.
   *
   * @throws io.baremetal.ironic.error.NodeLockedException while another operation runs
   * @throws io.baremetal.ironic.error.InvalidStateException if the state has no such verb
   */
  void provision(ProvisionRequest request);

  /** Asks for power to be switched. */
  void power(PowerRequest request);

  /**
   * Sets the RAID layout that the next cleaning with a RAID step builds.
   *
   * @param target Ironic's document: {@code logical_disks} and so on; an empty map clears it
   */
  void targetRaid(Map<String, ?> target);
}
