package io.baremetal.api.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.error.Quoted;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bounds and patterns of a definition's schema. */
final class SchemaLimits {

  private static final Pattern LAST_DOLLAR = Pattern.compile("\\$\\z");

  private SchemaLimits() {}

  /** How a value breaks its bounds, if it does. */
  static Optional<String> fault(JsonNode value, JsonNode schema) {
    if (value.isNumber()) {
      return outside("it is " + value, value.decimalValue().doubleValue(), schema, "imum");
    }
    if (value.isTextual()) {
      int length = value.asText().codePointCount(0, value.asText().length());
      return outside("its length is " + length, length, schema, "Length");
    }
    return value.isArray()
        ? outside("it has " + value.size() + " entries", value.size(), schema, "Items")
        : Optional.empty();
  }

  private static Optional<String> outside(
      String what, double number, JsonNode schema, String limit) {
    JsonNode least = schema.path("min" + limit);
    JsonNode most = schema.path("max" + limit);
    if (least.isNumber() && number < least.asDouble()) {
      return Optional.of(what + ", at least " + least + " is allowed");
    }
    return most.isNumber() && number > most.asDouble()
        ? Optional.of(what + ", at most " + most + " is allowed")
        : Optional.empty();
  }

  /**
   * How a text breaks its pattern, if it does. At the end of a pattern, a dollar sign means the
   * very end of the text to API servers, and the end or the line break before it to Java.
   */
  static Optional<String> formFault(JsonNode value, JsonNode schema) {
    String pattern = schema.path("pattern").asText("");
    return value.isTextual()
            && !pattern.isEmpty()
            && !Pattern.compile(LAST_DOLLAR.matcher(pattern).replaceFirst("\\\\z"))
                .matcher(value.asText())
                .find()
        ? Optional.of(Quoted.text(value.asText()) + " does not match " + pattern)
        : Optional.empty();
  }
}
