package io.baremetal.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an unquoted YAML word means: the rules of YAML 1.1, by which Kubernetes' own tools read
 * manifests ({@code yes} is true, {@code 017} is 15), and not those of YAML 1.2.
 */
final class YamlScalars {

  private static final Set<String> TRUE = Set.of("y", "yes", "on", "true");
  private static final Set<String> FALSE = Set.of("n", "no", "off", "false");
  private static final Set<String> NULL = Set.of("", "~", "null");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
  private static final Pattern INTEGER =
      Pattern.compile(
          "(?<sign>[-+]?)"
              + "(0x(?<hex>[0-9a-fA-F]+)|0b(?<bin>[01]+)|0o?(?<oct>[0-7]+)|(?<dec>[0-9]+))");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final List<Map.Entry<String, Integer>> RADIX =
      List.of(Map.entry("hex", 16), Map.entry("bin", 2), Map.entry("oct", 8), Map.entry("dec", 10));

  /** Longer words are text, so that no input can make the conversion slow. */
  private static final int MAX_DIGITS = 400;

  private YamlScalars() {}

  /** The JSON value of a plain scalar. */
  static JsonNode value(String text) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (isWord(text, NULL)) {
      return json.nullNode();
    }
    if (isWord(text, TRUE)) {
      return json.booleanNode(true);
    }
    if (isWord(text, FALSE)) {
      return json.booleanNode(false);
    }
    return number(text).orElseGet(() -> json.textNode(text));
  }

  /** Lower case, upper case or capitalized, but not mixed: {@code yES} is text. */
  private static boolean isWord(String text, Set<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!words.contains(lower)) {
      return false;
    }
    return text.equals(lower)
        || text.equals(lower.toUpperCase(Locale.ROOT))
        || text.equals(lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
  }

  private static Optional<JsonNode> number(String text) {
    if (text.length() > MAX_DIGITS || text.startsWith("_")) {
      return Optional.empty();
    }
    String digits = text.replace("_", "");
    JsonNodeFactory json = JsonNodeFactory.instance;
    Matcher integer = INTEGER.matcher(digits);
    if (integer.matches()) {
      return Optional.of(narrow(integer(integer)));
    }
    return FLOAT.matcher(digits).matches() && Double.isFinite(Double.parseDouble(digits))
        ? Optional.of(json.numberNode(new BigDecimal(digits)))
        : Optional.empty();
  }

  /** Whether a plain scalar is a number that JSON cannot write. */
  static boolean isNotFinite(String text) {
    return NOT_FINITE.matcher(text).matches();
  }

  private static BigInteger integer(Matcher matched) {
    for (Map.Entry<String, Integer> radix : RADIX) {
      String digits = matched.group(radix.getKey());
      if (digits != null) {
        BigInteger magnitude = new BigInteger(digits, radix.getValue());
        return "-".equals(matched.group("sign")) ? magnitude.negate() : magnitude;
      }
    }
    throw new IllegalStateException("integer without digits");
  }

  /** The node type that a JSON parser would choose, so that equal documents are equal trees. */
  private static JsonNode narrow(BigInteger value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value.bitLength() < Integer.SIZE) {
      return json.numberNode(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? json.numberNode(value.longValue())
        : json.numberNode(value);
  }
}
