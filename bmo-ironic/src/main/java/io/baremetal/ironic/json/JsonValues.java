package io.baremetal.ironic.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plain Java values as JSON: text, numbers, booleans, lists, maps with text keys, {@code JsonNode}s
 * and nests of these.
 */
public final class JsonValues {

  /** Keys are sorted, for the order of many maps differs from one process to the next. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  // 1 and 1.0, or an int and a long of the same value, are one value to whoever reads the JSON.
  private static final Comparator<JsonNode> BY_VALUE =
      (left, right) -> {
        if (left.isNumber() && right.isNumber()) {
          return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
      };

  private JsonValues() {}

  /**
   * The JSON of a plain value, maps in the order of their keys; null becomes JSON null.
   *
   * @throws IllegalArgumentException if the value, or one inside it, is of another kind
   */
  public static JsonNode toTree(@Nullable Object value) {
    return value == null ? NullNode.getInstance() : MAPPER.valueToTree(value);
  }

  /** Reads a document; empty when it is none. */
  public static Optional<JsonNode> parse(byte[] document) {
    try {
      return Optional.ofNullable(MAPPER.readTree(document)).filter(json -> !json.isMissingNode());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether two values mean the same: numbers by value, objects in any order, lists in order. */
  public static boolean same(JsonNode left, JsonNode right) {
    return left.equals(BY_VALUE, right);
  }
}
