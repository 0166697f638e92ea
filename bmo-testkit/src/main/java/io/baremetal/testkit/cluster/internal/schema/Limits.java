package io.baremetal.testkit.cluster.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.cluster.error.StatusCause;
import java.math.BigDecimal;
import java.util.List;

/** Lengths, sizes, ranges, patterns and formats. */
final class Limits {

  private Limits() {}

  static void check(JsonNode value, Schema schema, String path, List<StatusCause> causes) {
    if (value.isTextual()) {
      text(value.asText(), schema, path, causes);
    } else if (value.isNumber()) {
      number(value.decimalValue(), schema, path, causes);
    } else if (value.isArray()) {
      size(value.size(), schema, "Items", path, causes);
    } else if (value.isObject()) {
      size(value.size(), schema, "Properties", path, causes);
    }
  }

  private static void text(String text, Schema schema, String path, List<StatusCause> causes) {
    size(text.codePointCount(0, text.length()), schema, "Length", path, causes);
    if (schema.pattern().isPresent() && !schema.pattern().get().matcher(text).find()) {
      causes.add(
          StatusCause.invalid(
              path,
              "Invalid value: \"" + text + "\" should match '" + schema.pattern().get() + "'"));
    }
    if (!Formats.accepts(schema.format(), text)) {
      causes.add(
          new StatusCause(
              "FieldValueTypeInvalid",
              path,
              "Invalid value: \"" + text + "\" must be of type " + schema.format()));
    }
  }

  private static void size(
      int size, Schema schema, String what, String path, List<StatusCause> causes) {
    schema
        .limit("max" + what)
        .filter(limit -> size > limit.asInt())
        .ifPresent(
            limit ->
                causes.add(
                    new StatusCause(
                        what.equals("Length") ? "FieldValueTooLong" : "FieldValueTooMany",
                        path,
                        "max" + what + " is " + limit + ", got " + size)));
    schema
        .limit("min" + what)
        .filter(limit -> size < limit.asInt())
        .ifPresent(
            limit ->
                causes.add(
                    StatusCause.invalid(path, "min" + what + " is " + limit + ", got " + size)));
  }

  private static void number(
      BigDecimal number, Schema schema, String path, List<StatusCause> causes) {
    schema
        .limit("maximum")
        .filter(limit -> isBeyond(number.compareTo(limit.decimalValue()), schema, "Maximum"))
        .ifPresent(limit -> causes.add(outOfRange(number, "at most", limit, path)));
    schema
        .limit("minimum")
        .filter(limit -> isBeyond(limit.decimalValue().compareTo(number), schema, "Minimum"))
        .ifPresent(limit -> causes.add(outOfRange(number, "at least", limit, path)));
    schema
        .limit("multipleOf")
        .filter(unit -> number.remainder(unit.decimalValue()).signum() != 0)
        .ifPresent(unit -> causes.add(outOfRange(number, "a multiple of", unit, path)));
  }

  private static boolean isBeyond(int comparison, Schema schema, String limit) {
    return comparison > 0 || (comparison == 0 && schema.isSet("exclusive" + limit));
  }

  private static StatusCause outOfRange(
      BigDecimal number, String relation, JsonNode limit, String path) {
    return StatusCause.invalid(
        path, "Invalid value: " + number + ": should be " + relation + " " + limit);
  }
}
