package io.baremetal.ironic.provisioner;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number with which a text begins, such as 2400 in {@code 2400.0 MHz}, as Go scans it: blanks
 * before it are skipped, but no line break; underscores may part digits; there is an exponent as
 * soon as its letter is there, so that {@code 2400e} is no number at all.
 */
final class LeadingNumber {

  private static final String BLANKS =
      "[\t\u000b-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*";
  private static final String DIGITS = "[0-9]+(?:_[0-9]+)*";
  private static final String HEX_DIGITS = "[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*";

  private static final Pattern TOKEN =
      Pattern.compile(
          BLANKS
              + "((?i:nan)|[-+]?(?:(?i:inf)"
              + "|0[xX][0-9a-fA-F_]*(?:\\.[0-9a-fA-F_]*)?(?:[pP][-+]?[0-9_]*)?"
              + "|[0-9_]*(?:\\.[0-9_]*)?(?:[eEpP][-+]?[0-9_]*)?))");

  private static final Pattern DECIMAL =
      Pattern.compile(
          "(?<mantissa>[-+]?(?:"
              + DIGITS
              + "(?:\\.(?:"
              + DIGITS
              + ")?)?|\\."
              + DIGITS
              + "))"
              + "(?:[eE][-+]?"
              + DIGITS
              + "|p(?<power>[-+]?[0-9]{1,9}))?");

  private static final Pattern HEXADECIMAL =
      Pattern.compile(
          "[-+]?0[xX]_?(?:"
              + HEX_DIGITS
              + "(?:\\.(?:"
              + HEX_DIGITS
              + ")?)?|\\."
              + HEX_DIGITS
              + ")"
              + "[pP][-+]?"
              + DIGITS);

  private LeadingNumber() {}

  /** The number, not finite where the text says so; empty if the text does not begin with one. */
  static Optional<Double> of(String text) {
    Matcher token = TOKEN.matcher(text);
    return token.lookingAt() ? number(token.group(1)) : Optional.empty();
  }

  private static Optional<Double> number(String token) {
    if (token.equalsIgnoreCase("nan")) {
      return Optional.of(Double.NaN);
    }
    if (token.endsWith("f") || token.endsWith("F")) {
      return infinite(token);
    }
    Matcher decimal = DECIMAL.matcher(token);
    if (decimal.matches() && decimal.group("power") != null) {
      return finite(decimal.group("mantissa"))
          .map(value -> Math.scalb(value, Integer.parseInt(decimal.group("power"))));
    }
    return decimal.matches() || HEXADECIMAL.matcher(token).matches()
        ? finite(token)
        : Optional.empty();
  }

  private static Optional<Double> infinite(String token) {
    return switch (token.toLowerCase(Locale.ROOT)) {
      case "inf", "+inf" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf" -> Optional.of(Double.NEGATIVE_INFINITY);
      default -> Optional.empty();
    };
  }

  /** A number that is too large counts as none. */
  private static Optional<Double> finite(String digits) {
    return Optional.of(Double.valueOf(digits.replace("_", ""))).filter(Double::isFinite);
  }
}
