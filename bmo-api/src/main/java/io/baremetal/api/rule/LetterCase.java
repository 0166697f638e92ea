package io.baremetal.api.rule;

import java.util.function.IntUnaryOperator;

/**
 * Texts whose letters count whatever their case, compared letter by letter as the Go programs do:
 * neither the language nor the neighbours of a letter matter, and the dotted and the dotless i of
 * Turkish are letters of their own.
 */
final class LetterCase {

  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int DOTLESS_SMALL_I = 0x131;

  private LetterCase() {}

  /** The text in small letters; as many characters as before. */
  static String lower(String text) {
    return each(text, Character::toLowerCase);
  }

  /** Whether two texts differ in case at most. */
  static boolean equal(String one, String other) {
    return one.equalsIgnoreCase(other)
        && each(one, LetterCase::folded).equals(each(other, LetterCase::folded));
  }

  private static String each(String text, IntUnaryOperator change) {
    StringBuilder changed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      changed.appendCodePoint(change.applyAsInt(text.codePointAt(i)));
    }
    return changed.toString();
  }

  private static int folded(int letter) {
    return letter == DOTTED_CAPITAL_I || letter == DOTLESS_SMALL_I
        ? letter
        : Character.toLowerCase(Character.toUpperCase(letter));
  }
}
