package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.testkit.cluster.FakeCluster;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects as the recorder shows them: placeholders in place of what no two runs share. */
final class Shown {

  private static final List<String> METADATA =
      List.of(
          "annotations",
          "deletionTimestamp",
          "finalizers",
          "labels",
          "name",
          "namespace",
          "ownerReferences");

  private final FakeCluster cluster;
  private final Map<String, String> uids = new HashMap<>();
  private final Instant start;

  /**
   * A view of a cluster.
   *
   * @param uids the cluster's uids by those to show
   * @param start times from here on were taken by the run
   */
  Shown(FakeCluster cluster, Map<String, String> uids, Instant start) {
    this.cluster = cluster;
    uids.forEach((shown, real) -> this.uids.put(real, shown));
    this.start = start;
  }

  /** The parts of an object that are shown, values still as they are. */
  static ObjectNode parts(JsonNode object) {
    ObjectNode parts = Vectors.JSON.createObjectNode();
    ObjectNode metadata = parts.putObject("metadata");
    METADATA.forEach(
        name ->
            Optional.ofNullable(object.path("metadata").get(name))
                .ifPresent(v -> metadata.set(name, v)));
    for (String part : List.of("spec", "status")) {
      Optional.ofNullable(object.get(part)).ifPresent(value -> parts.set(part, value));
    }
    return parts;
  }

  /** A value in which uids, times and versions are replaced. */
  JsonNode value(JsonNode value) {
    if (value.isTextual()) {
      return TextNode.valueOf(text(value.asText()));
    }
    if (value.isArray()) {
      ArrayNode list = Vectors.JSON.createArrayNode();
      value.forEach(item -> list.add(value(item)));
      return list;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode object = Vectors.JSON.createObjectNode();
    value.properties().forEach(field -> object.set(field.getKey(), field(field, value)));
    return object;
  }

  private JsonNode field(Map.Entry<String, JsonNode> field, JsonNode parent) {
    return switch (field.getKey()) {
      case "credentialsVersion" -> TextNode.valueOf(version(parent));
      case "networkData" -> networkData(field.getValue());
      case "deletionTimestamp" -> TextNode.valueOf("<set>");
      default -> value(field.getValue());
    };
  }

  private JsonNode networkData(JsonNode used) {
    boolean current =
        cluster
            .get("Secret", "metal3", used.path("name").asText())
            .map(secret -> secret.at("/metadata/resourceVersion"))
            .filter(used.path("version")::equals)
            .isPresent();
    return used.has("version") && used instanceof ObjectNode object
        ? object.deepCopy().put("version", current ? "<current>" : "<other>")
        : value(used);
  }

  private String version(JsonNode credentials) {
    JsonNode reference = credentials.path("credentials");
    return cluster
        .get("Secret", reference.path("namespace").asText(), reference.path("name").asText())
        .map(secret -> secret.at("/metadata/resourceVersion"))
        .filter(credentials.path("credentialsVersion")::equals)
        .map(same -> "<current>")
        .orElse("<other>");
  }

  private String text(String text) {
    return isOurTime(text) ? "<now>" : uids.getOrDefault(text, text);
  }

  private boolean isOurTime(String text) {
    if (!text.endsWith("Z")) {
      return false;
    }
    try {
      return !Instant.parse(text).isBefore(start);
    } catch (DateTimeParseException noTime) {
      return false;
    }
  }
}
