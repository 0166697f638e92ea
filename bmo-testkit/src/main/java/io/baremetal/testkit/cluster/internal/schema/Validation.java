package io.baremetal.testkit.cluster.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.StatusCause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a value with its schema. */
final class Validation {

  private final List<StatusCause> causes = new ArrayList<>();

  private Validation() {}

  /** Everything that is wrong with an object. */
  static List<StatusCause> of(ObjectNode object, Schema schema) {
    return findings(object, schema, "");
  }

  /** Everything that is wrong with a value inside of an object. */
  static List<StatusCause> findings(JsonNode value, Schema schema, String path) {
    Validation validation = new Validation();
    validation.value(value, schema, path);
    return validation.causes;
  }

  private void value(JsonNode value, Schema schema, String path) {
    if (value.isNull() && schema.isNullable()) {
      return;
    }
    if (!isOfType(value, schema)) {
      causes.add(
          new StatusCause(
              "FieldValueTypeInvalid",
              path,
              "Invalid value: must be of type " + schema.type() + ", got " + value));
      return;
    }
    Limits.check(value, schema, path, causes);
    allowed(value, schema, path);
    combinations(value, schema, path);
    if (value instanceof ObjectNode object) {
      object(object, schema, path);
    } else if (value.isArray()) {
      list(value, schema, path);
    }
  }

  private static boolean isOfType(JsonNode value, Schema schema) {
    if (schema.isIntOrString()) {
      return value.isIntegralNumber() || value.isTextual();
    }
    return switch (schema.type()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isNumber() && value.asDouble() == Math.rint(value.asDouble());
      case "number" -> value.isNumber();
      default -> true;
    };
  }

  private void allowed(JsonNode value, Schema schema, String path) {
    if (!schema.hasAllowedValues()) {
      return;
    }
    for (JsonNode candidate : schema.allowedValues()) {
      if (candidate.equals(value)) {
        return;
      }
    }
    causes.add(
        StatusCause.unsupported(
            path, "Unsupported value: " + value + ": supported values: " + schema.allowedValues()));
  }

  private void combinations(JsonNode value, Schema schema, String path) {
    schema.alternatives("allOf").forEach(each -> causes.addAll(findings(value, each, path)));
    List<Schema> any = schema.alternatives("anyOf");
    if (!any.isEmpty() && matching(value, any, path) == 0) {
      causes.add(StatusCause.invalid(path, "must match at least one schema of anyOf: " + value));
    }
    List<Schema> one = schema.alternatives("oneOf");
    long matches = one.isEmpty() ? 1 : matching(value, one, path);
    if (matches != 1) {
      causes.add(
          StatusCause.invalid(
              path, "must match exactly one schema of oneOf, matches " + matches + ": " + value));
    }
    Optional<Schema> forbidden = schema.forbidden();
    if (forbidden.isPresent() && findings(value, forbidden.get(), path).isEmpty()) {
      causes.add(StatusCause.invalid(path, "must not match the schema of not: " + value));
    }
  }

  private static long matching(JsonNode value, List<Schema> schemas, String path) {
    return schemas.stream().filter(each -> findings(value, each, path).isEmpty()).count();
  }

  private void object(ObjectNode object, Schema schema, String path) {
    for (String name : schema.required()) {
      if (!object.has(name)) {
        causes.add(StatusCause.required(below(path, name), "Required value"));
      }
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      Optional<Schema> known =
          Optional.ofNullable(schema.properties().get(field.getKey())).or(schema::additional);
      known.ifPresent(property -> value(field.getValue(), property, below(path, field.getKey())));
    }
  }

  private void list(JsonNode list, Schema schema, String path) {
    Set<Object> seen = new HashSet<>();
    int index = 0;
    for (JsonNode element : list) {
      String place = path + "[" + index + "]";
      schema.items().ifPresent(items -> value(element, items, place));
      if (!schema.listType().equals("atomic") && !seen.add(identity(element, schema))) {
        causes.add(StatusCause.duplicate(place, "Duplicate value: " + identity(element, schema)));
      }
      index++;
    }
  }

  /** What may occur only once in a list: the element itself, or in a map its keys. */
  private static Object identity(JsonNode element, Schema schema) {
    return schema.listType().equals("map")
        ? schema.listMapKeys().stream().map(key -> key + "=" + element.path(key)).toList()
        : element;
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
