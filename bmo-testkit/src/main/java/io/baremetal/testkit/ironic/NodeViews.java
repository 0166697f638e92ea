package io.baremetal.testkit.ironic;

import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.node.NodeJson;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;

/** Makes views of records. Called under the lock of the world. */
final class NodeViews {

  /** A version of the API that knows names. */
  private static final int ANY_IDENT = 115;

  private NodeViews() {}

  static NodeView of(NodeRecord node) {
    return new NodeView(new NodeJson("", Integer.MAX_VALUE).snapshot(node));
  }

  static NodeRecord find(Environment environment, String ident) {
    try {
      return environment.nodes().get(ident, ANY_IDENT);
    } catch (ApiError unknown) {
      throw new IllegalArgumentException(
          "No node '" + ident + "'; there are " + environment.nodes().all(), unknown);
    }
  }
}
