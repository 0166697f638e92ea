package io.baremetal.api.net;

/**
 * Names of machines: labels of letters, digits and inner hyphens, at most 63 characters each,
 * between dots. Whether such a machine exists is never asked.
 */
public final class HostName {

  private static final int LONGEST_LABEL = 63;

  private HostName() {}

  /** Whether the text is a host name or the literal of an IP address, without a port. */
  public static boolean isHost(String text) {
    return isName(text) || IpAddress.isLiteral(text);
  }

  private static boolean isName(String text) {
    int start = 0;
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
      if (!isLabel(text, start, dot)) {
        return false;
      }
      start = dot + 1;
    }
    return isLabel(text, start, text.length());
  }

  private static boolean isLabel(String text, int start, int end) {
    if (end == start || end - start > LONGEST_LABEL) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean innerHyphen = c == '-' && i > start && i < end - 1;
      if (!innerHyphen && !isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
