package io.baremetal.api.error;

/**
 * How messages show an offending value: in double quotes, on one line, never longer than a message
 * can bear, and without the login that a URL may carry.
 */
public final class Quoted {

  private static final int LONGEST = 200;

  private Quoted() {}

  /** Quotes a text; control characters are escaped and a text beyond 200 characters is cut. */
  public static String text(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    int end = Math.min(text.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      append(quoted, text.charAt(i));
    }
    if (end < text.length()) {
      quoted.append("...");
    }
    return quoted.append('"').toString();
  }

  /** Quotes a URL or address with {@code ******} in place of the login in front of an {@code @}. */
  public static String url(String url) {
    int slashes = url.indexOf("//");
    int start = slashes >= 0 ? slashes + 2 : url.indexOf(':') + 1;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    int at = url.lastIndexOf('@', end - 1);
    return text(at < start ? url : url.substring(0, start) + "******" + url.substring(at));
  }

  private static void append(StringBuilder quoted, char c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').append(c);
    } else if (isUnprintable(c)) {
      quoted.append(String.format("\\u%04x", (int) c));
    } else {
      quoted.append(c);
    }
  }

  private static boolean isUnprintable(char c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
