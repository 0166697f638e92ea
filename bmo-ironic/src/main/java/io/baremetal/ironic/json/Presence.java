package io.baremetal.ironic.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Whether a field was in an answer. Ironic leaves fields out when they were not asked for or are
 * newer than the API version of the request, which is not the same as having no value.
 */
public sealed interface Presence {

  /** The answer did not hold the field. */
  record Absent() implements Presence {}

  /** The field was there and null. */
  record Null() implements Presence {}

  /**
   * The field was there.
   *
   * @param json its value, a copy
   */
  record Value(JsonNode json) implements Presence {}

  /** The presence of a JSON value that may be missing. */
  static Presence of(JsonNode json) {
    if (json.isMissingNode()) {
      return new Absent();
    }
    return json.isNull() ? new Null() : new Value(json.deepCopy());
  }

  /** Calls the one function that fits. */
  default <R> R match(Supplier<R> absent, Supplier<R> none, Function<JsonNode, R> value) {
    if (this instanceof Value present) {
      return value.apply(present.json());
    }
    return this instanceof Null ? none.get() : absent.get();
  }
}
