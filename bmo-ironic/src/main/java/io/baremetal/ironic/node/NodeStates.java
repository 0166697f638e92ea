package io.baremetal.ironic.node;

import java.util.Map;

/**
 * Moves one node through its life. Every verb returns when Ironic has accepted it and works on it;
 * read the node to see where it is.
 */
public interface NodeStates {

  /** How a machine starts its firmware. */
  enum BootMode {
    /** The present way. */
    UEFI,
    /** The old way. */
    BIOS
  }

  /** Whether a machine starts only what is signed. */
  enum SecureBoot {
    /** It does. */
    ON,
    /** It starts anything. */
    OFF
  }

  /** The node's states without the rest of it. */
  NodeStateSummary get();

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

  /** Asks for a boot mode; a failure shows in the node's last error only. Since API 1.76. */
  void bootMode(BootMode mode);

  /** Asks for secure boot; a failure shows in the node's last error only. Since API 1.76. */
  void secureBoot(SecureBoot wanted);
}
