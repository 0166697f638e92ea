package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.ironic.node.NodeStep;
import java.util.List;

/** Steps as the vectors show them. */
final class Steps {

  private Steps() {}

  /** A list, or null where there are none. */
  static JsonNode toJson(List<NodeStep> steps) {
    if (steps.isEmpty()) {
      return Vectors.JSON.nullNode();
    }
    ArrayNode list = Vectors.JSON.createArrayNode();
    for (NodeStep step : steps) {
      ObjectNode json = list.addObject();
      json.put("interface", step.driverInterface()).put("step", step.step());
      if (!step.args().isEmpty()) {
        json.set("args", Vectors.JSON.valueToTree(step.args()));
      }
    }
    return list;
  }

  /** Like {@link #toJson}, in the order of priority that each step names itself. */
  static JsonNode withPriorities(List<NodeStep> steps) {
    if (steps.isEmpty()) {
      return Vectors.JSON.nullNode();
    }
    ArrayNode list = Vectors.JSON.createArrayNode();
    for (NodeStep step : steps) {
      ObjectNode json = list.addObject();
      json.put("interface", step.driverInterface()).put("step", step.step());
      json.set("args", Vectors.JSON.valueToTree(step.args()));
      step.priority().ifPresent(priority -> json.put("priority", priority));
    }
    return list;
  }
}
