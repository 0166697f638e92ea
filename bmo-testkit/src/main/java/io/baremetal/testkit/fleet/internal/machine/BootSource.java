package io.baremetal.testkit.fleet.internal.machine;

/** What a machine that is switched on starts. */
public enum BootSource {
  /** Whatever the network offers, which is the deploy agent. */
  NETWORK,
  /** The image in the virtual drive: the agent or a live system, as the image says. */
  VIRTUAL_MEDIA,
  /** What is on the disk. */
  DISK
}
