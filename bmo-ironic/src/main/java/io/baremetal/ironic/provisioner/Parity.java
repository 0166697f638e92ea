package io.baremetal.ironic.provisioner;

/** What to do where the Go operator behaves in a way that nobody would want. */
public enum Parity {
  /**
   * Does what was meant: VLANs that switches announce by LLDP are reported; a RAID volume of size 0
   * takes all the space; software RAID is removed through the interface that can; a custom deploy
   * whose checksum has no type gets no empty one; a custom deploy without image that failed is
   * reported; any change of the way to a BMC reaches its node, not only that of its address; a host
   * can be emptied after its firmware service has failed; an inventory whose CPU frequency is a
   * number is read; and large numbers are kept exactly.
   */
  CORRECTED,
  /** Does the same as the Go operator, to the letter. */
  UPSTREAM
}
