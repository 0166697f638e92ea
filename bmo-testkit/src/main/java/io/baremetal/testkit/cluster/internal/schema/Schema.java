package io.baremetal.testkit.cluster.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One node of an OpenAPI v3 schema, read once and then used for every object. Immutable. */
final class Schema {

  private static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";

  private final JsonNode source;
  private final Map<String, Schema> properties = new LinkedHashMap<>();
  private final Optional<Schema> additional;
  private final Optional<Schema> items;
  private final Optional<Pattern> pattern;
  private final List<String> required;
  private final Map<String, List<Schema>> alternatives = new LinkedHashMap<>();
  private final Optional<Schema> forbidden;

  private Schema(JsonNode source) {
    this.source = source;
    source
        .path("properties")
        .properties()
        .forEach(e -> properties.put(e.getKey(), of(e.getValue())));
    this.additional = child("additionalProperties");
    this.items = child("items");
    this.pattern = readPattern();
    this.required = texts("required");
    for (String name : List.of("allOf", "anyOf", "oneOf")) {
      List<Schema> schemas = new ArrayList<>();
      source.path(name).forEach(node -> schemas.add(of(node)));
      alternatives.put(name, List.copyOf(schemas));
    }
    this.forbidden = child("not");
  }

  static Schema of(JsonNode source) {
    return new Schema(source);
  }

  private Optional<Schema> child(String field) {
    return source.path(field).isObject() ? Optional.of(of(source.get(field))) : Optional.empty();
  }

  private Optional<Pattern> readPattern() {
    String text = source.path("pattern").asText("");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      throw RequestRefusedException.badRequest(
          "the pattern '" + text + "' in a schema is no RE2 expression: " + e.getDescription());
    }
  }

  String type() {
    return source.path("type").asText("");
  }

  Map<String, Schema> properties() {
    return properties;
  }

  /** The schema of values whose name is not known; empty when there is none. */
  Optional<Schema> additional() {
    return additional;
  }

  Optional<Schema> items() {
    return items;
  }

  Optional<Pattern> pattern() {
    return pattern;
  }

  List<String> required() {
    return required;
  }

  /** Whether unknown fields of an object stay. */
  boolean keepsUnknown() {
    return source.path(PRESERVE).asBoolean(false)
        || source.path("additionalProperties").asBoolean(false);
  }

  boolean isNullable() {
    return source.path("nullable").asBoolean(false);
  }

  boolean isIntOrString() {
    return source.path("x-kubernetes-int-or-string").asBoolean(false);
  }

  /** Whether the object is a whole Kubernetes object with metadata of its own. */
  boolean isEmbeddedObject() {
    return source.path("x-kubernetes-embedded-resource").asBoolean(false);
  }

  String listType() {
    return source.path("x-kubernetes-list-type").asText("atomic");
  }

  List<String> listMapKeys() {
    return texts("x-kubernetes-list-map-keys");
  }

  Optional<JsonNode> defaultValue() {
    return Optional.ofNullable(source.get("default"));
  }

  /** A limit such as {@code maxLength}; empty when there is none. */
  Optional<JsonNode> limit(String name) {
    return Optional.ofNullable(source.get(name));
  }

  boolean isSet(String name) {
    return source.path(name).asBoolean(false);
  }

  String format() {
    return source.path("format").asText("");
  }

  Iterable<JsonNode> allowedValues() {
    return source.path("enum");
  }

  boolean hasAllowedValues() {
    return source.has("enum");
  }

  /** The schemas of {@code allOf}, {@code anyOf} or {@code oneOf}. */
  List<Schema> alternatives(String name) {
    return alternatives.getOrDefault(name, List.of());
  }

  Optional<Schema> forbidden() {
    return forbidden;
  }

  private List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    source.path(field).forEach(node -> texts.add(node.asText()));
    return List.copyOf(texts);
  }
}
