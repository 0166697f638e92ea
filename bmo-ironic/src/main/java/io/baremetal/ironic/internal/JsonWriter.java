package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the fields of an object that have a value. Not thread-safe. */
final class JsonWriter {

  private final ObjectNode json = Json.object();

  /** A field that has a value, as a plain value or as JSON. */
  JsonWriter put(String field, Object value) {
    json.set(field, JsonValues.toTree(value));
    return this;
  }

  /** A field that may have a value. */
  JsonWriter put(String field, Optional<?> value) {
    value.ifPresent(present -> put(field, present));
    return this;
  }

  /** A field that is left out when it is empty. */
  JsonWriter unlessEmpty(String field, Map<String, ?> value) {
    return value.isEmpty() ? this : put(field, (Object) value);
  }

  /** A field that is left out when it is empty. */
  JsonWriter unlessEmpty(String field, List<?> value) {
    return value.isEmpty() ? this : put(field, (Object) value);
  }

  /** Further fields. */
  JsonWriter putAll(Map<String, ?> fields) {
    fields.forEach((field, value) -> put(field, (Object) value));
    return this;
  }

  ObjectNode json() {
    return json;
  }
}
