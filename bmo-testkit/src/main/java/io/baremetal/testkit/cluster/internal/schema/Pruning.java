package io.baremetal.testkit.cluster.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drops what a schema does not know, and nulls where it allows none. */
final class Pruning {

  private static final Set<String> OF_EVERY_OBJECT = Set.of("apiVersion", "kind", "metadata");

  private final List<String> dropped = new ArrayList<>();

  private Pruning() {}

  /**
   * Prunes a whole object, in place.
   *
   * @return the paths of unknown fields that were dropped
   */
  static List<String> apply(ObjectNode object, Schema schema) {
    Pruning pruning = new Pruning();
    pruning.object(object, schema, "", true);
    return pruning.dropped;
  }

  private void value(JsonNode value, Schema schema, String path) {
    if (value instanceof ObjectNode object) {
      object(object, schema, path, schema.isEmbeddedObject());
    } else if (value.isArray() && schema.items().isPresent()) {
      int index = 0;
      for (JsonNode element : value) {
        value(element, schema.items().get(), path + "[" + index + "]");
        index++;
      }
    }
  }

  private void object(ObjectNode object, Schema schema, String path, boolean whole) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      if (whole && OF_EVERY_OBJECT.contains(name)) {
        continue;
      }
      field(object, name, schema, path.isEmpty() ? name : path + "." + name);
    }
  }

  private void field(ObjectNode object, String name, Schema schema, String path) {
    Optional<Schema> known =
        Optional.ofNullable(schema.properties().get(name)).or(schema::additional);
    if (known.isEmpty()) {
      if (!schema.keepsUnknown()) {
        object.remove(name);
        dropped.add(path);
      }
      return;
    }
    JsonNode value = object.path(name);
    boolean isProperty = schema.properties().containsKey(name);
    if (value.isNull() && isProperty && !known.get().isNullable()) {
      object.remove(name);
    } else {
      value(value, known.get(), path);
    }
  }
}
