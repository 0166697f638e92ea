package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.ProvisionState;
import java.util.Optional;

/** Reads facts of nodes that several verbs need. */
final class NodeFacts {

  private NodeFacts() {}

  /** Where the node is in its life. */
  static ProvisionState state(Node node) {
    return node.provisionState().orElse(ProvisionState.UNRECOGNIZED);
  }

  /** The state as Ironic spells it, for messages. */
  static String stateName(Node node) {
    return node.text("provision_state").orElse("unknown");
  }

  /** A text among the node's properties. */
  static Optional<String> property(Node node, String key) {
    return Optional.ofNullable(node.properties().get(key))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  /** Whether the node is in maintenance. */
  static boolean inMaintenance(Node node) {
    return node.maintenance().orElse(false);
  }

  /** Whether an operation holds the node's lock. */
  static boolean isReserved(Node node) {
    return node.reservation().filter(holder -> !holder.isEmpty()).isPresent();
  }
}
