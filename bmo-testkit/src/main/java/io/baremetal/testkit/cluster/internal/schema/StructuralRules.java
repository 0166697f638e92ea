package io.baremetal.testkit.cluster.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.cluster.error.StatusCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What makes a schema structural, without which no API server serves a kind: each value has a type,
 * combinations add only limits, metadata is left to the server, and defaults hold what they fill
 * in.
 */
public final class StructuralRules {

  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "number", "object", "string");
  private static final Set<String> OF_METADATA = Set.of("type", "properties");

  private final List<StatusCause> causes = new ArrayList<>();

  private StructuralRules() {}

  /**
   * Everything that is wrong with a schema.
   *
   * @param schema an {@code openAPIV3Schema} of valid patterns
   * @param path where it stands in its definition
   */
  public static List<StatusCause> check(JsonNode schema, String path) {
    StructuralRules rules = new StructuralRules();
    for (String field : rules.fieldsOf(schema.at("/properties/metadata"))) {
      if (!OF_METADATA.contains(field)) {
        rules.causes.add(
            StatusCause.forbidden(
                path + ".properties[metadata]",
                "must not specify anything other than name and generateName, but metadata is"
                    + " implicitly specified: "
                    + field));
      }
    }
    rules.value(schema, path);
    return rules.causes;
  }

  private List<String> fieldsOf(JsonNode node) {
    List<String> fields = new ArrayList<>();
    node.fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private void value(JsonNode schema, String path) {
    type(schema, path);
    list(schema, path);
    preset(schema, path);
    JsonNode more = schema.path("additionalProperties");
    if (schema.has("properties") && more.isBoolean() && !more.asBoolean()) {
      causes.add(
          StatusCause.forbidden(
              path + ".additionalProperties",
              "additionalProperties and properties are mutual exclusive"));
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      value(property.getValue(), path + ".properties[" + property.getKey() + "]");
    }
    if (more.isObject()) {
      value(more, path + ".additionalProperties");
    }
    if (schema.path("items").isObject()) {
      value(schema.path("items"), path + ".items");
    }
    for (String combination : List.of("allOf", "anyOf", "oneOf")) {
      int index = 0;
      for (JsonNode each : schema.path(combination)) {
        onlyLimits(schema, each, path + "." + combination + "[" + index++ + "]");
      }
    }
  }

  private void type(JsonNode schema, String path) {
    String type = schema.path("type").asText("");
    boolean open =
        schema.path("x-kubernetes-int-or-string").asBoolean(false)
            || schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false);
    if (type.isEmpty() && !open) {
      causes.add(
          StatusCause.required(path + ".type", "must not be empty for specified object fields"));
    } else if (!type.isEmpty() && !TYPES.contains(type)) {
      causes.add(StatusCause.unsupported(path + ".type", "'" + type + "' is none of " + TYPES));
    }
  }

  private void list(JsonNode schema, String path) {
    JsonNode items = schema.path("items");
    if (schema.path("type").asText("").equals("array") && !items.isObject()) {
      causes.add(StatusCause.required(path + ".items", "must be specified"));
    }
    if (!schema.path("x-kubernetes-list-type").asText("").equals("map")) {
      return;
    }
    for (JsonNode key : schema.path("x-kubernetes-list-map-keys")) {
      boolean certain =
          items.at("/properties/" + key.asText()).has("default")
              || Schema.of(items).required().contains(key.asText());
      if (!certain) {
        causes.add(
            StatusCause.required(
                path + ".items.properties[" + key.asText() + "].default",
                "this property is in x-kubernetes-list-map-keys, so it must have a default or be a"
                    + " required property"));
      }
    }
  }

  private void preset(JsonNode schema, String path) {
    if (schema.has("default")) {
      causes.addAll(
          Validation.findings(schema.get("default"), Schema.of(schema), path + ".default"));
    }
  }

  /** An int-or-string is the one value whose alternatives may name types. */
  private void onlyLimits(JsonNode around, JsonNode schema, String path) {
    if (schema.has("type") && !around.path("x-kubernetes-int-or-string").asBoolean(false)) {
      causes.add(StatusCause.forbidden(path + ".type", "must be empty to be structural"));
    }
  }
}
