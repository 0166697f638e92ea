package io.baremetal.api.rule;

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
    return text.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether two texts differ in case at most. */
  static boolean equal(String one, String other) {
    return one.equals(other) || folded(one).equals(folded(other));
  }

  private static String folded(String text) {
    return text.codePoints()
        .map(LetterCase::folded)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int folded(int letter) {
    return letter == DOTTED_CAPITAL_I || letter == DOTLESS_SMALL_I
        ? letter
        : Character.toLowerCase(Character.toUpperCase(letter));
  }
}
