package io.baremetal.api.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whole numbers as people write them: decimal digits, with leading zeros or a sign if need be. */
final class DecimalText {

  private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

  private DecimalText() {}

  /** The number; empty if the text is none, or one beyond 64 bits. */
  static Optional<Long> read(String text) {
    if (!DIGITS.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
