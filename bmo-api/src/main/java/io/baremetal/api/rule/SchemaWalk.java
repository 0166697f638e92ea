package io.baremetal.api.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.validation.FieldPath;
import java.util.Map;

/** Visits every value of a document together with what the definition of its kind says of it. */
final class SchemaWalk {

  /** Looks at one value. */
  interface Visitor {
    void visit(JsonNode value, JsonNode schema, FieldPath at);
  }

  private final Visitor visitor;

  private SchemaWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Visits a whole object. Values that are null count as absent. */
  static void through(JsonNode document, JsonNode schema, Visitor visitor) {
    new SchemaWalk(visitor).value(document, schema, FieldPath.root());
  }

  private void value(JsonNode value, JsonNode schema, FieldPath at) {
    if (value.isNull()) {
      return;
    }
    visitor.visit(value, schema, at);
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        value(value.get(i), schema.path("items"), at.index(i));
      }
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode property = schema.path("properties").path(field.getKey());
      if (property.isMissingNode()) {
        value(field.getValue(), schema.path("additionalProperties"), at.key(field.getKey()));
      } else {
        value(field.getValue(), property, at.field(field.getKey()));
      }
    }
  }
}
