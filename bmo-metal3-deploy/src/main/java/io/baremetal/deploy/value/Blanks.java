package io.baremetal.deploy.value;

/** White space at the ends of texts, as Unicode defines it. */
final class Blanks {

  private static final char NEXT_LINE = '\u0085';

  private Blanks() {}

  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * Unlike {@link Character#isWhitespace}: with the non-breaking ones, without separators of files.
   */
  private static boolean isBlank(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == NEXT_LINE;
  }
}
