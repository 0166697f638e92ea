package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonValues;
import io.baremetal.ironic.node.ConfigDrive;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.EventSubscription;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.ProvisionRequest;
import java.util.Map;

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
    request
        .cleanSteps()
        .ifPresent(steps -> json.set("clean_steps", StepDocuments.ofCleaning(steps)));
    request
        .deploySteps()
        .ifPresent(steps -> json.set("deploy_steps", StepDocuments.ofDeployment(steps)));
    request
        .serviceSteps()
        .ifPresent(steps -> json.set("service_steps", StepDocuments.ofCleaning(steps)));
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

  static ObjectNode of(EventSubscription subscription) {
    ObjectNode json = Json.object().put("Destination", subscription.destination());
    subscription.context().ifPresent(context -> json.put("Context", context));
    subscription.protocol().ifPresent(protocol -> json.put("Protocol", protocol));
    if (!subscription.eventTypes().isEmpty()) {
      json.set("EventTypes", JsonValues.toTree(subscription.eventTypes()));
    }
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
}
