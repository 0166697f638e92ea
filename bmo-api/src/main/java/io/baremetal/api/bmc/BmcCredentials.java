package io.baremetal.api.bmc;

import java.util.Optional;

/**
 * Login of a BMC. Two are equal when both parts are, which is how a changed Secret is noticed.
 *
 * @param username name of the account
 * @param password its password; no text of this SDK ever shows it
 */
public record BmcCredentials(String username, String password) {

  private static final char NEXT_LINE = 0x85;

  /** Takes both parts as they are. */
  public static BmcCredentials of(String username, String password) {
    return new BmcCredentials(username, password);
  }

  /** Takes both parts as a Secret holds them: white space and line breaks around them go. */
  public static BmcCredentials fromSecret(String username, String password) {
    return new BmcCredentials(trim(username), trim(password));
  }

  /** What is missing, as a sentence for the host's owner; empty if both parts are there. */
  public Optional<String> problem() {
    if (username.isEmpty()) {
      return Optional.of(missing("username"));
    }
    return password.isEmpty() ? Optional.of(missing("password")) : Optional.empty();
  }

  private static String missing(String key) {
    return "the BMC credentials have no " + key + "; set the key " + key + " of their Secret";
  }

  private static String trim(String text) {
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

  /** As Unicode has it: with the non-breaking blanks, without the separators U+001C to U+001F. */
  private static boolean isBlank(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == NEXT_LINE;
  }

  /** Hides both parts. */
  @Override
  public String toString() {
    return "BmcCredentials[******]";
  }
}
