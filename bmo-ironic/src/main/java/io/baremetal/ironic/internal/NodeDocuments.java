package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonValues;
import io.baremetal.ironic.node.ConfigDrive;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.EventSubscription;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.ProvisionRequest;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The JSON of what callers build, as Ironic wants it. */
final class NodeDocuments {

  private NodeDocuments() {}

  static ObjectNode of(CreateNode node) {
    ObjectNode json = Json.object().put("driver", node.driver());
    node.name().ifPresent(name -> json.put("name", name));
    node.uuid().ifPresent(uuid -> json.put("uuid", uuid));
    object(json, "driver_info", node.driverInfo());
    object(json, "properties", node.properties());
    object(json, "extra", node.extra());
    object(json, "instance_info", node.instanceInfo());
    node.driverInterfaces().forEach((aspect, name) -> json.put(aspect + "_interface", name));
    node.automatedClean().ifPresent(clean -> json.put("automated_clean", clean));
    node.disablePowerOff().ifPresent(disable -> json.put("disable_power_off", disable));
    node.otherFields().forEach((field, value) -> json.set(field, JsonValues.toTree(value)));
    return json;
  }

  static ObjectNode of(ProvisionRequest request) {
    ObjectNode json = Json.object().put("target", request.verb().wire());
    request.configDrive().map(ConfigDrive::json).ifPresent(drive -> json.set("configdrive", drive));
    request.cleanSteps().ifPresent(steps -> json.set("clean_steps", steps(steps)));
    request.deploySteps().ifPresent(steps -> json.set("deploy_steps", deploySteps(steps)));
    request.serviceSteps().ifPresent(steps -> json.set("service_steps", steps(steps)));
    request.rescuePassword().ifPresent(password -> json.put("rescue_password", password));
    request.runbook().ifPresent(runbook -> json.put("runbook", runbook));
    request.disableRamdisk().ifPresent(disable -> json.put("disable_ramdisk", disable));
    return json;
  }

  static ObjectNode of(PowerRequest request) {
    ObjectNode json = Json.object().put("target", request.action().wire());
    request.timeout().ifPresent(timeout -> json.put("timeout", timeout.toSeconds()));
    return json;
  }

  // Protocol and event types are left to Ironic's defaults: Redfish, alerts.
  static ObjectNode of(EventSubscription subscription) {
    ObjectNode json = Json.object().put("Destination", subscription.destination());
    subscription.context().ifPresent(context -> json.put("Context", context));
    if (!subscription.httpHeaders().isEmpty()) {
      ArrayNode headers = json.putArray("HttpHeaders");
      subscription.httpHeaders().forEach((name, value) -> headers.addObject().put(name, value));
    }
    return json;
  }

  private static void object(ObjectNode json, String field, Map<String, Object> value) {
    if (!value.isEmpty()) {
      json.set(field, JsonValues.toTree(value));
    }
  }

  private static JsonNode steps(List<NodeStep> steps) {
    ArrayNode array = Json.object().arrayNode();
    for (NodeStep step : steps) {
      ObjectNode json = array.addObject();
      json.put("interface", step.driverInterface()).put("step", step.step());
      object(json, "args", step.args());
    }
    return array;
  }

  // Ironic wants all four keys of a deploy step, and takes none but these of the other kinds.
  private static JsonNode deploySteps(List<NodeStep> steps) {
    ArrayNode array = Json.object().arrayNode();
    for (NodeStep step : steps) {
      ObjectNode json = array.addObject();
      json.put("interface", step.driverInterface()).put("step", step.step());
      json.set("args", JsonValues.toTree(step.args()));
      OptionalInt priority = step.priority();
      json.put("priority", priority.orElse(0));
    }
    return array;
  }
}
