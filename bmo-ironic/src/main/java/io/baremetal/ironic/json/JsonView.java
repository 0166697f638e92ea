package io.baremetal.ironic.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A read-only view over one JSON object that the server sent.
 *
 * <p>Nothing is converted ahead of time, so a field of the wrong type is as good as absent and
 * never spoils the rest; unknown fields stay reachable by name. Immutable and thread-safe. Two
 * views are equal when their JSON is.
 */
public abstract class JsonView {

  private final ObjectNode json;

  /**
   * Takes the object over: whoever made it must not change it any more. A copy would double the
   * cost of long lists.
   */
  protected JsonView(ObjectNode json) {
    this.json = json;
  }

  /** Whether a field was in the answer, and its value if so. */
  public final Presence presence(String field) {
    return Presence.of(json.path(field));
  }

  /** A text field; empty when absent, null or no text. */
  public final Optional<String> text(String field) {
    JsonNode value = json.path(field);
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  /** A number that is whole, also one in a string, as Ironic often sends them. */
  public final OptionalLong number(String field) {
    return Lenient.wholeNumber(json.path(field));
  }

  /** A true or false; empty when absent, null or something else. */
  public final Optional<Boolean> flag(String field) {
    JsonNode value = json.path(field);
    return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
  }

  /** A time, with or without an offset (none means UTC); empty when absent or not readable. */
  public final Optional<Instant> time(String field) {
    return text(field).flatMap(Lenient::instant);
  }

  /** The texts of a list, others left out; empty when absent. */
  public final List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    json.path(field)
        .forEach(
            value -> {
              if (value.isTextual()) {
                texts.add(value.textValue());
              }
            });
    return Collections.unmodifiableList(texts);
  }

  /** The fields of an object field, by name and in the server's order; empty when absent. */
  public final Map<String, JsonNode> object(String field) {
    return fields(json.path(field));
  }

  /** The objects of a list, each as its fields by name, others left out; empty when absent. */
  public final List<Map<String, JsonNode>> objects(String field) {
    List<Map<String, JsonNode>> objects = new ArrayList<>();
    json.path(field)
        .forEach(
            value -> {
              if (value.isObject()) {
                objects.add(fields(value));
              }
            });
    return Collections.unmodifiableList(objects);
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    object.properties().forEach(e -> values.put(e.getKey(), e.getValue().deepCopy()));
    return Collections.unmodifiableMap(values);
  }

  /**
   * Whether the server withholds a value: it shows asterisks or a note of redaction instead. Such a
   * value must never be written back.
   *
   * @param path field names from the top, such as {@code "driver_info", "redfish_password"}
   */
  public final boolean isMasked(String... path) {
    JsonNode value = json;
    for (String name : path) {
      value = value.path(name);
    }
    return Masks.isMask(value);
  }

  /** The whole object as it came; a copy, the caller's to change. May hold sensitive values. */
  public final ObjectNode json() {
    return json.deepCopy();
  }

  /** For this module: the object itself, not to be changed. */
  final JsonNode at(String field) {
    return json.path(field);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof JsonView view
        && view.getClass() == getClass()
        && json.equals(view.json);
  }

  @Override
  public final int hashCode() {
    return json.hashCode();
  }
}
