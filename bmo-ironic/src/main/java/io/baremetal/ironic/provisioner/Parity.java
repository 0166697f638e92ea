package io.baremetal.ironic.provisioner;

/**
 * What to do where the Go operator behaves in a way that nobody would want: hardware details and
 * RAID requests differ by this and nothing else does.
 */
public enum Parity {
  /**
   * Does what was meant: VLANs that switches announce by LLDP are reported, a RAID volume of size 0
   * takes all the space, and software RAID is removed through the interface that can.
   */
  CORRECTED,
  /** Does the same as the Go operator, to the letter. */
  UPSTREAM
}
