package io.baremetal.testkit.cluster.internal.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Merge rules as the schema of a custom kind states them. */
public final class SchemaMergeRules implements MergeRules {

  private final JsonNode schema;

  /** Reads the rules out of an {@code openAPIV3Schema}. */
  public SchemaMergeRules(JsonNode schema) {
    this.schema = schema;
  }

  @Override
  public ListRule list(String path) {
    if (path.startsWith("metadata.")) {
      return BuiltInMergeRules.metadata(path);
    }
    JsonNode node = find(path);
    return switch (node.path("x-kubernetes-list-type").asText("atomic")) {
      case "map" -> ListRule.map(texts(node.path("x-kubernetes-list-map-keys")));
      case "set" -> ListRule.SET;
      default -> ListRule.ATOMIC;
    };
  }

  @Override
  public boolean isAtomicObject(String path) {
    return find(path).path("x-kubernetes-map-type").asText("granular").equals("atomic");
  }

  private JsonNode find(String path) {
    JsonNode node = schema;
    for (String name : path.split("\\.", -1)) {
      JsonNode here = node.has("items") ? node.path("items") : node;
      JsonNode property = here.path("properties").path(name);
      node = property.isMissingNode() ? here.path("additionalProperties") : property;
    }
    return node;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
