package io.baremetal.testkit.cluster.internal.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Kubernetes' strategic merge: like a merge patch, but lists with keys merge element by element.
 * Understands {@code $patch: delete} and {@code $patch: replace} and {@code
 * $deleteFromPrimitiveList}; ignores {@code $setElementOrder}, so new elements come last.
 */
public final class StrategicMerge {

  private static final String DIRECTIVE = "$patch";
  private static final String DELETE_FROM = "$deleteFromPrimitiveList/";

  private final MergeRules rules;

  private StrategicMerge(MergeRules rules) {
    this.rules = rules;
  }

  /** A new tree: the target as the patch wants it. Neither argument is changed. */
  public static JsonNode apply(JsonNode target, ObjectNode patch, MergeRules rules) {
    return new StrategicMerge(rules).object(target, patch, "");
  }

  private JsonNode object(JsonNode target, ObjectNode patch, String path) {
    boolean replaces = patch.path(DIRECTIVE).asText("").equals("replace");
    ObjectNode result =
        target instanceof ObjectNode there && !replaces
            ? there.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    patch
        .properties()
        .forEach(
            change -> {
              String field = change.getKey();
              JsonNode value = change.getValue();
              if (field.startsWith(DELETE_FROM)) {
                deleteFrom(result, field.substring(DELETE_FROM.length()), value);
              } else if (!field.startsWith("$")) {
                field(result, field, value, path.isEmpty() ? field : path + "." + field);
              }
            });
    return result;
  }

  private void field(ObjectNode result, String field, JsonNode value, String path) {
    if (value.isNull() || value.path(DIRECTIVE).asText("").equals("delete")) {
      result.remove(field);
    } else if (value instanceof ObjectNode changes) {
      result.set(field, object(result.path(field), changes, path));
    } else if (value.isArray()) {
      result.set(field, list(result.path(field), value, path));
    } else {
      result.set(field, value);
    }
  }

  private JsonNode list(JsonNode target, JsonNode patch, String path) {
    ListRule rule = rules.list(path);
    List<JsonNode> merged = new ArrayList<>();
    target.forEach(merged::add);
    switch (rule.kind()) {
      case ATOMIC -> {
        return patch.deepCopy();
      }
      case SET ->
          patch.forEach(
              value -> {
                if (!merged.contains(value)) {
                  merged.add(value);
                }
              });
      case MAP -> {
        if (hasDirective(patch, "replace")) {
          merged.clear();
        }
        patch.forEach(element -> element(merged, element, rule.keys().get(0), path));
      }
    }
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    merged.forEach(result::add);
    return result;
  }

  private static boolean hasDirective(JsonNode list, String directive) {
    for (JsonNode element : list) {
      if (element.size() == 1 && element.path(DIRECTIVE).asText("").equals(directive)) {
        return true;
      }
    }
    return false;
  }

  private void element(List<JsonNode> merged, JsonNode element, String key, String path) {
    if (element.size() == 1 && element.has(DIRECTIVE)) {
      return;
    }
    JsonNode id = element.path(key);
    if (!(element instanceof ObjectNode changes) || id.isMissingNode()) {
      throw RequestRefusedException.badRequest(
          "each element of " + path + " in a strategic merge patch must have its key " + key);
    }
    int index = 0;
    while (index < merged.size() && !merged.get(index).path(key).equals(id)) {
      index++;
    }
    boolean exists = index < merged.size();
    if (changes.path(DIRECTIVE).asText("").equals("delete")) {
      if (exists) {
        merged.remove(index);
      }
    } else if (exists) {
      merged.set(index, object(merged.get(index), changes, path));
    } else {
      merged.add(object(JsonNodeFactory.instance.objectNode(), changes, path));
    }
  }

  private static void deleteFrom(ObjectNode result, String field, JsonNode values) {
    List<JsonNode> doomed = new ArrayList<>();
    values.forEach(doomed::add);
    if (result.get(field) instanceof ArrayNode list) {
      List<JsonNode> left = new ArrayList<>();
      list.forEach(left::add);
      left.removeAll(doomed);
      ArrayNode fresh = result.putArray(field);
      left.forEach(fresh::add);
    }
  }
}
