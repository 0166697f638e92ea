package io.baremetal.testkit.cluster.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Fills in the defaults of a schema, in place, wherever the parent is there. */
final class Defaulting {

  private Defaulting() {}

  static void apply(JsonNode value, Schema schema) {
    if (value instanceof ObjectNode object) {
      schema
          .properties()
          .forEach(
              (name, property) -> {
                Optional<JsonNode> preset = property.defaultValue();
                if (preset.isPresent() && !object.has(name)) {
                  object.set(name, preset.get().deepCopy());
                }
                apply(object.path(name), property);
              });
      schema.additional().ifPresent(rest -> applyToRest(object, schema, rest));
    } else if (value.isArray()) {
      schema.items().ifPresent(items -> value.forEach(element -> apply(element, items)));
    }
  }

  private static void applyToRest(ObjectNode object, Schema schema, Schema rest) {
    object
        .properties()
        .forEach(
            e -> {
              if (!schema.properties().containsKey(e.getKey())) {
                apply(e.getValue(), rest);
              }
            });
  }
}
