package io.baremetal.ironic.node;

/**
 * What reaches through to one machine's management controller, by topic. Thread-safe; holds nothing
 * but the node's name.
 */
public interface NodeManagement {

  /** Device from which the machine boots. */
  NodeBootDevice bootDevice();

  /** Images in the machine's virtual drives. */
  NodeVirtualMedia virtualMedia();

  /** BIOS settings and firmware components. */
  NodeFirmware firmware();

  /** Event subscriptions at the management controller, and other vendor calls. */
  NodeVendor vendor();

  /** The serial console. */
  NodeConsole console();

  /** The lights by which people find the machine. Since API 1.63. */
  NodeIndicators indicators();

  /** Sends the machine a non-maskable interrupt, by which most systems crash. Since API 1.29. */
  void injectNmi();
}
