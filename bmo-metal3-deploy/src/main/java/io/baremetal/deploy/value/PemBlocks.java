package io.baremetal.deploy.value;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blocks of PEM in a text. */
final class PemBlocks {

  private static final String BEGIN = "-----BEGIN ";
  private static final Pattern END_OF_BEGIN = Pattern.compile("-----[ \\t]*\\r?(\\n|\\z)");

  private PemBlocks() {}

  /**
   * The contents of the blocks of a type, in order. A block that is broken, or that has headers and
   * so is likely encrypted, counts as the text around blocks does.
   */
  static List<byte[]> of(String type, String text) {
    List<byte[]> found = new ArrayList<>();
    int at = begin(text, 0);
    while (at >= 0) {
      int next = at + BEGIN.length();
      Matcher line = END_OF_BEGIN.matcher(text).region(next, text.length());
      if (line.find() && text.substring(next, line.start()).indexOf('\n') < 0) {
        String label = text.substring(next, line.start());
        int end = text.indexOf("-----END " + label + "-----", line.end());
        if (end >= 0 && isStartOfLine(text, end)) {
          next = end;
          if (label.equals(type)) {
            decode(text.substring(line.end(), end), found);
          }
        }
      }
      at = begin(text, next);
    }
    return found;
  }

  private static int begin(String text, int from) {
    int at = text.indexOf(BEGIN, from);
    while (at > 0 && !isStartOfLine(text, at)) {
      at = text.indexOf(BEGIN, at + 1);
    }
    return at;
  }

  private static boolean isStartOfLine(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private static void decode(String body, List<byte[]> found) {
    try {
      found.add(Base64.getDecoder().decode(body.replaceAll("[ \\t\\r\\n]", "")));
    } catch (IllegalArgumentException notBase64) {
      return; // headers, or damage: no block at all
    }
  }
}
