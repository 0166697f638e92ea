package io.baremetal.api.net;

/** Which characters may stand in a part of a URL. Immutable. */
final class CharacterSet {

  private static final int ASCII = 128;

  private final boolean[] allowed;
  private final boolean beyondAscii;

  private CharacterSet(boolean[] allowed, boolean beyondAscii) {
    this.allowed = allowed;
    this.beyondAscii = beyondAscii;
  }

  /** ASCII's letters and digits, these others, and everything beyond ASCII. */
  static CharacterSet lettersDigitsAnd(String others) {
    boolean[] allowed = new boolean[ASCII];
    for (char c = 0; c < ASCII; c++) {
      allowed[c] = Character.isLetterOrDigit(c) || others.indexOf(c) >= 0;
    }
    return new CharacterSet(allowed, true);
  }

  CharacterSet asciiOnly() {
    return new CharacterSet(allowed, false);
  }

  boolean hasAllOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ASCII ? !allowed[c] : !beyondAscii) {
        return false;
      }
    }
    return true;
  }
}
