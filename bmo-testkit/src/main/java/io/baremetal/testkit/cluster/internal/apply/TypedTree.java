package io.baremetal.testkit.cluster.internal.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.patch.ListRule;
import io.baremetal.testkit.cluster.internal.patch.MergeRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Trees seen through the merge rules of their kind. */
final class TypedTree {

  private final MergeRules rules;

  TypedTree(MergeRules rules) {
    this.rules = rules;
  }

  /** All fields that the tree sets. */
  FieldSet fields(JsonNode tree) {
    return fields(tree, "");
  }

  private FieldSet fields(JsonNode value, String path) {
    Map<String, JsonNode> parts = parts(value, path);
    if (parts.isEmpty()) {
      return FieldSet.LEAF;
    }
    Map<String, FieldSet> below = new TreeMap<>();
    parts.forEach((element, part) -> below.put(element, part(element, part, path)));
    return FieldSet.of(false, below);
  }

  private FieldSet part(String element, JsonNode part, String path) {
    FieldSet set = fields(part, below(path, element));
    // A list element is itself a member, so that it goes when its owner drops it.
    return element.startsWith("f:") ? set : FieldSet.of(true, set.below());
  }

  /** The fields of the newer tree that are not in the older one or have another value there. */
  FieldSet changes(JsonNode older, JsonNode newer) {
    return changes(older, newer, "");
  }

  private FieldSet changes(JsonNode older, JsonNode newer, String path) {
    if (older.equals(newer)) {
      return FieldSet.EMPTY;
    }
    Map<String, JsonNode> parts = parts(newer, path);
    if (parts.isEmpty()) {
      return FieldSet.LEAF;
    }
    Map<String, JsonNode> before = parts(older, path);
    Map<String, FieldSet> below = new TreeMap<>();
    parts.forEach(
        (element, part) -> {
          JsonNode old = before.getOrDefault(element, MissingNode.getInstance());
          below.put(
              element,
              old.isMissingNode()
                  ? part(element, part, path)
                  : changes(old, part, below(path, element)));
        });
    return FieldSet.of(older.isMissingNode() && !path.isEmpty(), below);
  }

  /** A new tree: the live one with everything that the configuration sets. */
  JsonNode merge(JsonNode live, JsonNode config) {
    return merge(live, config, "");
  }

  private JsonNode merge(JsonNode live, JsonNode config, String path) {
    Map<String, JsonNode> wanted = parts(config, path);
    Map<String, JsonNode> parts = new LinkedHashMap<>(parts(live, path));
    if (wanted.isEmpty()) {
      // An empty object or list says nothing about what others put into one of the same kind.
      return config.isContainerNode() && !parts.isEmpty() ? live.deepCopy() : config.deepCopy();
    }
    wanted.forEach(
        (element, part) ->
            parts.put(
                element,
                merge(
                    parts.getOrDefault(element, MissingNode.getInstance()),
                    part,
                    below(path, element))));
    return assemble(config, parts);
  }

  /** A new tree without the fields of the set. */
  JsonNode without(JsonNode tree, FieldSet doomed) {
    return without(tree, doomed, "");
  }

  private JsonNode without(JsonNode value, FieldSet doomed, String path) {
    Map<String, JsonNode> left = new LinkedHashMap<>();
    Map<String, JsonNode> parts = parts(value, path);
    if (parts.isEmpty() || doomed.isEmpty()) {
      return value;
    }
    parts.forEach(
        (element, part) -> {
          FieldSet set = doomed.get(element);
          if (!set.member()) {
            left.put(element, without(part, set, below(path, element)));
          }
        });
    return assemble(value, left);
  }

  private static JsonNode assemble(JsonNode model, Map<String, JsonNode> parts) {
    if (model.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      parts.values().forEach(list::add);
      return list;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    parts.forEach((element, part) -> object.set(element.substring(2), part));
    return object;
  }

  /** The parts of a value that merge one by one, by path element; empty when it is one value. */
  private Map<String, JsonNode> parts(JsonNode value, String path) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    if (value.isObject() && !rules.isAtomicObject(path)) {
      value.properties().forEach(e -> parts.put("f:" + e.getKey(), e.getValue()));
    } else if (value.isArray()) {
      ListRule rule = rules.list(path);
      if (rule.kind() == ListRule.Kind.SET) {
        value.forEach(element -> parts.put("v:" + Documents.text(element), element));
      } else if (rule.kind() == ListRule.Kind.MAP) {
        value.forEach(element -> parts.put("k:" + keys(element, rule), element));
      }
    }
    return parts;
  }

  private static String keys(JsonNode element, ListRule rule) {
    ObjectNode keys = JsonNodeFactory.instance.objectNode();
    for (String key : rule.keys().stream().sorted().toList()) {
      if (element.has(key)) {
        keys.set(key, element.get(key));
      } else if (key.equals("protocol")) {
        keys.put(key, "TCP");
      }
    }
    return Documents.text(keys);
  }

  private static String below(String path, String element) {
    if (!element.startsWith("f:")) {
      return path;
    }
    String name = element.substring(2);
    return path.isEmpty() ? name : path + "." + name;
  }
}
