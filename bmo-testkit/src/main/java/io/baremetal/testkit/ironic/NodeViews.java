package io.baremetal.testkit.ironic;

import io.baremetal.testkit.ironic.internal.conductor.Environment;
import io.baremetal.testkit.ironic.internal.node.NodeJson;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;

/** Makes views of records. Called under the lock of the world. */
final class NodeViews {

  private NodeViews() {}

  static NodeView of(NodeRecord node) {
    return new NodeView(new NodeJson("", Integer.MAX_VALUE).snapshot(node));
  }

  static NodeRecord find(Environment environment, String ident) {
    return environment.nodes().all().stream()
        .filter(node -> node.uuid().equals(ident) || node.text("name").orElse("").equals(ident))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No node '" + ident + "'; there are " + environment.nodes().all()));
  }
}
