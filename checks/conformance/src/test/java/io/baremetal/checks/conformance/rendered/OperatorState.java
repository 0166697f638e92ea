package io.baremetal.checks.conformance.rendered;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioning.OperatorCondition;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.deploy.operator.status.ClusterOperatorStatus;

/** A ClusterOperator in the words of the vectors. */
final class OperatorState {

  private OperatorState() {}

  static ObjectNode of(ClusterOperatorStatus status) {
    ObjectNode state = Vectors.JSON.createObjectNode();
    ObjectNode conditions = state.putObject("conditions");
    status.conditions().forEach(one -> conditions.set(one.type().orElse(""), condition(one)));
    ArrayNode versions = state.putArray("versions");
    status
        .versions()
        .forEach((name, version) -> versions.addObject().put("name", name).put("version", version));
    return state.put("relatedObjects", status.relatedObjects().size());
  }

  static ObjectNode condition(OperatorCondition condition) {
    return Vectors.JSON
        .createObjectNode()
        .put("status", condition.status().orElseThrow().wire())
        .put("reason", condition.reason().orElse(""))
        .put("message", condition.message().orElse(""));
  }
}
