package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The requests of a call that change something: method, path, query, and body. */
final class Sent {

  private Sent() {}

  /** In their order, or sorted where their order is free. */
  static List<JsonNode> by(JsonNode step, PortOrder order) {
    List<JsonNode> sent = new ArrayList<>();
    for (JsonNode exchange : step.path("exchanges")) {
      JsonNode request = exchange.path("request");
      if (!request.path("method").asText().equals("GET")) {
        sent.add(shape(request));
      }
    }
    if (order == PortOrder.FREE) {
      sent.sort(Comparator.comparing(JsonNode::toString));
    }
    return sent;
  }

  private static JsonNode shape(JsonNode request) {
    ObjectNode shape = Vectors.JSON.createObjectNode();
    shape.set("method", request.path("method"));
    shape.set("path", request.path("path"));
    if (!request.path("query").asText().isEmpty()) {
      shape.set("query", request.path("query"));
    }
    if (request.path("body").isArray()) {
      shape.set("patch", byPath(request.path("body")));
    } else if (request.has("body")) {
      JsonNode body = request.path("body").deepCopy();
      body.path("clean_steps").forEach(Sent::sortSettings);
      body.path("service_steps").forEach(Sent::sortSettings);
      shape.set("body", body);
    }
    return shape;
  }

  /** The operations of a patch go through a map in the Go program; each path occurs once. */
  private static JsonNode byPath(JsonNode patch) {
    ObjectNode operations = Vectors.JSON.createObjectNode();
    for (JsonNode operation : patch) {
      ObjectNode rest = operation.deepCopy();
      String path = rest.remove("path").asText();
      if (operations.has(path)) {
        throw new IllegalArgumentException("two operations on " + path + ": " + patch);
      }
      operations.set(path, rest);
    }
    return operations;
  }

  /** BIOS settings go through a map in the Go program; the recorder shows them by name. */
  private static void sortSettings(JsonNode step) {
    if (step.path("interface").asText().equals("bios")
        && step.at("/args/settings") instanceof ArrayNode settings) {
      List<JsonNode> byName = new ArrayList<>();
      settings.forEach(byName::add);
      byName.sort(Comparator.comparing(setting -> setting.path("name").asText()));
      settings.removeAll().addAll(byName);
    }
  }
}
