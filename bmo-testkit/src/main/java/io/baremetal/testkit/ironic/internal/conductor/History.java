package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.UUID;

/** Writes down what happened to a node. */
final class History {

  private History() {}

  static void error(Environment environment, NodeRecord node, String type, String event) {
    write(environment, node, type, event).put("severity", "ERROR");
  }

  static void info(Environment environment, NodeRecord node, String type, String event) {
    write(environment, node, type, event).put("severity", "INFO");
  }

  private static ObjectNode write(
      Environment environment, NodeRecord node, String type, String event) {
    ObjectNode entry =
        Json.object()
            .put("uuid", UUID.randomUUID().toString())
            .put("created_at", environment.nodes().now())
            .put("severity", "INFO")
            .put("event_type", type)
            .put("event", event)
            .put("conductor", environment.settings().conductor())
            .putNull("user")
            .putNull("project")
            .put("state", node.state());
    entry.set("target_provision_state", node.get("target_provision_state"));
    node.history().add(entry.put("duration_seconds", 0));
    return entry;
  }
}
