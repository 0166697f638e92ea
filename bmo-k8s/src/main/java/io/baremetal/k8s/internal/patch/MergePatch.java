package io.baremetal.k8s.internal.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * RFC 7386: computing and applying merge patches. A null in a tree counts as an absent field, since
 * a merge patch cannot write one. Neither function changes its arguments.
 */
public final class MergePatch {

  private MergePatch() {}

  /**
   * The smallest patch that turns {@code before} into {@code after}; empty when they are the same.
   * A field that is gone becomes an explicit null; a list that differs goes out whole. Both trees
   * must come from the same codec, else its peculiarities look like changes.
   */
  public static Optional<ObjectNode> between(ObjectNode before, ObjectNode after) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    before.fieldNames().forEachRemaining(name -> removeIfGone(patch, name, before, after));
    after.properties().forEach(field -> setIfChanged(patch, field, before));
    return patch.isEmpty() ? Optional.empty() : Optional.of(patch);
  }

  /** What {@code target} becomes when {@code patch} is applied to it. */
  public static ObjectNode apply(ObjectNode target, ObjectNode patch) {
    ObjectNode result = target.deepCopy();
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      JsonNode value = field.getValue();
      if (value.isNull()) {
        result.remove(field.getKey());
      } else if (value instanceof ObjectNode change) {
        result.set(field.getKey(), apply(objectAt(result, field.getKey()), change));
      } else {
        result.set(field.getKey(), value.deepCopy());
      }
    }
    return result;
  }

  private static void removeIfGone(
      ObjectNode patch, String name, ObjectNode before, ObjectNode after) {
    if (before.hasNonNull(name) && !after.hasNonNull(name)) {
      patch.putNull(name);
    }
  }

  private static void setIfChanged(
      ObjectNode patch, Map.Entry<String, JsonNode> field, ObjectNode before) {
    String name = field.getKey();
    JsonNode wanted = withoutNullFields(field.getValue());
    JsonNode present = before.get(name);
    if (wanted.isNull()) {
      return;
    }
    if (present instanceof ObjectNode old && wanted instanceof ObjectNode changed) {
      between(old, changed).ifPresent(nested -> patch.set(name, nested));
    } else if (present == null || !sameValue(present, wanted)) {
      patch.set(name, wanted);
    }
  }

  /** A number is the same however it is held: 1 as an int is 1 as a long. */
  private static boolean sameValue(JsonNode one, JsonNode other) {
    return one.equals(
        (left, right) ->
            left.isNumber() && right.isNumber()
                ? left.decimalValue().compareTo(right.decimalValue())
                : left.equals(right) ? 0 : 1,
        other);
  }

  private static JsonNode withoutNullFields(JsonNode value) {
    if (!(value instanceof ObjectNode object)) {
      return value.deepCopy();
    }
    ObjectNode copy = object.deepCopy();
    Iterator<Map.Entry<String, JsonNode>> fields = copy.properties().iterator();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      if (field.getValue().isNull()) {
        fields.remove();
      } else {
        field.setValue(withoutNullFields(field.getValue()));
      }
    }
    return copy;
  }

  private static ObjectNode objectAt(ObjectNode parent, String name) {
    return parent.get(name) instanceof ObjectNode object
        ? object
        : JsonNodeFactory.instance.objectNode();
  }
}
