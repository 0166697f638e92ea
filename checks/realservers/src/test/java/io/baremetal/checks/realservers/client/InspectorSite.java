package io.baremetal.checks.realservers.client;

import io.baremetal.ironic.InspectorClient;
import io.baremetal.ironic.node.Node;

/** An Inspector beside an Ironic, and the ramdisks of its machines. */
interface InspectorSite extends ClientServer {

  /** A client of Inspector to be built. */
  InspectorClient.Builder inspector();

  /** Sees to it that the ramdisk of the next run over this node keeps silent. */
  void silence(Node node);

  /**
   * The machine boots the ramdisk, which reports what it found; returns without waiting for what
   * becomes of that.
   *
   * @param report what it sends, as JSON
   */
  void bootRamdisk(String report);
}
