package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Vectors;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Nodes and ports of a scripted Ironic. */
final class IronicRecords {

  private static final String NODES = "/v1/nodes";

  private final String newNodeUuid;
  private final List<ObjectNode> nodes = new ArrayList<>();
  private final List<ObjectNode> ports = new ArrayList<>();

  IronicRecords(JsonNode start) {
    this.newNodeUuid = start.path("newNodeUUID").asText();
    start.path("nodes").forEach(node -> nodes.add(node.deepCopy()));
    start.path("ports").forEach(port -> ports.add(port.deepCopy()));
  }

  /** The node has changed by itself. */
  void change(JsonNode fields) {
    if (fields instanceof ObjectNode changes && !nodes.isEmpty()) {
      nodes.get(0).setAll(changes);
    }
  }

  IronicAnswer answer(IronicQuestion question) {
    return switch (question.method() + " " + question.path()) {
      case "GET /v1/nodes" -> new IronicAnswer(200, ScriptedIronic.list("nodes", nodes));
      case "POST /v1/nodes" -> createNode(question);
      case "GET /v1/ports" -> new IronicAnswer(200, ScriptedIronic.list("ports", ports(question)));
      case "POST /v1/ports" -> createPort(question);
      default ->
          question.path().startsWith(NODES + "/")
              ? aboutNode(question)
              : IronicAnswer.notFound(question.path());
    };
  }

  private IronicAnswer createNode(IronicQuestion question) {
    ObjectNode node = (ObjectNode) json(question.body());
    node.put("uuid", newNodeUuid).put("provision_state", "enroll").put("maintenance", false);
    node.putNull("power_state");
    nodes.add(node);
    return new IronicAnswer(201, node.toString());
  }

  private List<ObjectNode> ports(IronicQuestion question) {
    String address = question.query("address");
    String node = question.query("node_uuid") + question.query("node");
    return ports.stream()
        .filter(p -> address.isEmpty() || p.path("address").asText().equalsIgnoreCase(address))
        .filter(p -> node.isEmpty() || p.path("node_uuid").asText().equals(node))
        .toList();
  }

  private IronicAnswer createPort(IronicQuestion question) {
    ObjectNode port = (ObjectNode) json(question.body());
    port.put("uuid", "00000000-0000-4000-8000-%012d".formatted(ports.size() + 1));
    ports.add(port);
    return new IronicAnswer(201, port.toString());
  }

  private IronicAnswer aboutNode(IronicQuestion question) {
    String[] parts = question.path().substring(NODES.length() + 1).split("/", 2);
    String reference = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
    Optional<ObjectNode> found =
        nodes.stream()
            .filter(
                node ->
                    node.path("uuid").asText().equals(reference)
                        || node.path("name").asText().equals(reference))
            .findFirst();
    if (found.isEmpty()) {
      return IronicAnswer.notFound("Node " + reference);
    }
    ObjectNode node = found.get();
    return parts.length == 1 ? node(question, node) : part(question, node, parts[1]);
  }

  private IronicAnswer node(IronicQuestion question, ObjectNode node) {
    if (question.method().equals("DELETE")) {
      nodes.remove(node);
      return new IronicAnswer(204, "");
    }
    if (question.method().equals("PATCH")) {
      JsonPatches.apply(node, json(question.body()));
    }
    return new IronicAnswer(200, node.toString());
  }

  private static IronicAnswer part(IronicQuestion question, ObjectNode node, String part) {
    return switch (question.method() + " " + part) {
      case "PUT states/provision", "PUT states/power" -> new IronicAnswer(202, "");
      case "PUT states/raid" -> new IronicAnswer(204, "");
      case "PUT maintenance" -> {
        node.put("maintenance", true);
        yield new IronicAnswer(202, "");
      }
      case "DELETE maintenance" -> {
        node.put("maintenance", false).putNull("fault");
        yield new IronicAnswer(202, "");
      }
      case "GET validate" ->
          new IronicAnswer(200, "{\"boot\":{\"result\":true},\"deploy\":{\"result\":true}}");
      case "GET history" -> new IronicAnswer(200, "{\"history\":[]}");
      default -> IronicAnswer.notFound(question.path());
    };
  }

  private static JsonNode json(String text) {
    try {
      return Vectors.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
