package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** JSON patches as Ironic takes them. */
public final class JsonPatches {

  private JsonPatches() {}

  /** The operations by path, the order in which vectors show them. */
  public static JsonNode sorted(JsonNode patch) {
    List<JsonNode> operations = new ArrayList<>();
    patch.forEach(operations::add);
    operations.sort(Comparator.comparing(operation -> operation.path("path").asText()));
    return JsonNodeFactory.instance.arrayNode().addAll(operations);
  }

  /** Applies additions and removals; a removed top-level field is null afterwards. */
  public static void apply(ObjectNode resource, JsonNode patch) {
    for (JsonNode operation : patch) {
      String[] path = operation.path("path").asText().substring(1).split("/", -1);
      ObjectNode parent = resource;
      for (int i = 0; i < path.length - 1; i++) {
        parent =
            parent.path(path[i]) instanceof ObjectNode child ? child : parent.putObject(path[i]);
      }
      String key = path[path.length - 1];
      if (!operation.path("op").asText().equals("remove")) {
        parent.set(key, operation.path("value"));
      } else if (path.length == 1) {
        parent.putNull(key);
      } else {
        parent.remove(key);
      }
    }
  }
}
