package io.baremetal.testkit.ironic.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import java.util.List;

/** The steps of templates and runbooks. */
final class Steps {

  private static final List<String> INTERFACES =
      List.of("vendor", "power", "management", "firmware", "deploy", "bios", "raid");

  private Steps() {}

  static void check(String label, ObjectNode owner, String... required) {
    JsonNode steps = owner.path("steps");
    if (steps.isEmpty()) {
      throw ApiError.badRequest("Schema error for " + label + ": [] should be non-empty");
    }
    for (JsonNode step : steps) {
      for (String key : required) {
        if (!step.has(key)) {
          throw ApiError.badRequest(
              "Schema error for " + label + ": '" + key + "' is a required property");
        }
      }
      String name = step.path("interface").asText();
      if (!INTERFACES.contains(name)) {
        throw ApiError.badRequest(
            "Schema error for " + label + ": '" + name + "' is not one of " + INTERFACES);
      }
      if (!step.has("args")) {
        ((ObjectNode) step).putObject("args");
      }
    }
  }
}
