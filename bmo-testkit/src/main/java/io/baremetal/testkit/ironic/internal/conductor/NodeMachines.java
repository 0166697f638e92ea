package io.baremetal.testkit.ironic.internal.conductor;

import io.baremetal.testkit.ironic.internal.node.NodeRecord;

/** Finds the server of a node. */
public final class NodeMachines {

  private NodeMachines() {}

  /** The address under which the server of a node is known to the world. */
  public static String address(NodeRecord node) {
    return BmcAccess.of(node).address();
  }
}
