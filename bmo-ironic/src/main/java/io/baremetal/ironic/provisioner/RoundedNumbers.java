package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as they come out of a Go program that reads JSON without knowing its types: each was a
 * 64-bit floating-point number for a while, so that whole numbers beyond 2^53 are rounded.
 */
final class RoundedNumbers {

  /** So many digits tell any two doubles apart. */
  private static final int MOST_DIGITS = 17;

  private RoundedNumbers() {}

  /** A copy of the tree with all its numbers rounded. */
  static JsonNode in(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(field -> copy.set(field.getKey(), in(field.getValue())));
      return copy;
    }
    if (tree instanceof ArrayNode list) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      list.forEach(item -> copy.add(in(item)));
      return copy;
    }
    return tree.isNumber() ? rounded(tree) : tree;
  }

  private static JsonNode rounded(JsonNode number) {
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      return number;
    }
    BigDecimal shortest = shortest(value).stripTrailingZeros();
    return shortest.scale() > 0
        ? DecimalNode.valueOf(shortest)
        : JsonNodeFactory.instance.numberNode(shortest.toBigIntegerExact());
  }

  /** The number with the fewest digits that is still this one; Java 17 writes some with more. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (candidate.doubleValue() == value) {
        return candidate;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }
}
