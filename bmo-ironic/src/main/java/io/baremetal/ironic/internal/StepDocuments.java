package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.baremetal.ironic.node.NodeStep;
import java.util.List;

/** The JSON of steps; each kind of list has keys of its own and takes no others. */
final class StepDocuments {

  private StepDocuments() {}

  /** Clean and service steps. */
  static ArrayNode ofCleaning(List<NodeStep> steps) {
    ArrayNode array = Json.object().arrayNode();
    for (NodeStep step : steps) {
      array.add(
          named(step)
              .unlessEmpty("args", step.args())
              .put("execute_on_child_nodes", step.executeOnChildNodes())
              .unlessEmpty("limit_child_node_execution", step.limitChildNodeExecution())
              .json());
    }
    return array;
  }

  /** Deploy steps, of a request or of a template: Ironic wants all four keys. */
  static ArrayNode ofDeployment(List<NodeStep> steps) {
    ArrayNode array = Json.object().arrayNode();
    for (NodeStep step : steps) {
      array.add(
          named(step)
              .put("args", (Object) step.args())
              .put("priority", step.priority().orElse(0))
              .json());
    }
    return array;
  }

  /** Steps of a runbook. */
  static ArrayNode ofRunbook(List<NodeStep> steps) {
    ArrayNode array = Json.object().arrayNode();
    for (NodeStep step : steps) {
      array.add(
          named(step).unlessEmpty("args", step.args()).put("order", step.order().orElse(0)).json());
    }
    return array;
  }

  private static JsonWriter named(NodeStep step) {
    return new JsonWriter().put("interface", step.driverInterface()).put("step", step.step());
  }
}
