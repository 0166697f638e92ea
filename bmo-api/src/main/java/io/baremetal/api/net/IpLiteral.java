package io.baremetal.api.net;

import org.jspecify.annotations.Nullable;

/**
 * Reads the literal of one address, strictly: no leading zeros and no other bases in octets, no
 * zones, no prefix, no blanks.
 */
final class IpLiteral {

  private static final long IPV4_MARK = 0xffffL << Integer.SIZE;
  private static final int GROUPS = 8;
  private static final int MOST_HEX_DIGITS = 4;
  private static final int OCTETS = 4;
  private static final int MOST_DIGITS = 3;
  private static final int LONGEST = 45;
  private static final int NOT_THERE = -1;

  private IpLiteral() {}

  /** The address; null if the text is no literal. */
  static @Nullable IpAddress read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    if (text.indexOf(':') >= 0) {
      return readGroups(text);
    }
    long address = octets(text, 0);
    return address < 0 ? null : IpAddress.of(0, IPV4_MARK | address);
  }

  /**
   * Groups of hexadecimal digits; at the end there may be an IPv4 address, which is two of them.
   */
  private static @Nullable IpAddress readGroups(String text) {
    int[] groups = new int[GROUPS];
    int count = 0;
    int gap = text.startsWith("::") ? 0 : NOT_THERE;
    int at = gap == 0 ? 2 : 0;
    while (at < text.length()) {
      int end = endOfDigits(text, at);
      if (end < text.length() && text.charAt(end) == '.') {
        long embedded = octets(text, at);
        if (embedded < 0 || count > GROUPS - 2) {
          return null;
        }
        groups[count++] = (int) (embedded >>> 16);
        groups[count++] = (int) (embedded & 0xffff);
        break;
      }
      if (end == at || end - at > MOST_HEX_DIGITS || count == GROUPS) {
        return null;
      }
      groups[count++] = Integer.parseInt(text, at, end, 16);
      boolean isGap = text.startsWith("::", end);
      if (isGap ? gap != NOT_THERE : isBroken(text, end)) {
        return null;
      }
      gap = isGap ? count : gap;
      at = isGap ? end + 2 : end + 1;
    }
    return packed(groups, count, gap);
  }

  /** Whether something else than one colon and another group, or the end, follows a group. */
  private static boolean isBroken(String text, int end) {
    return end < text.length() && (text.charAt(end) != ':' || end + 1 == text.length());
  }

  /** Puts zeros where the two colons were; they stand for one group at least. */
  private static @Nullable IpAddress packed(int[] groups, int count, int gap) {
    if (gap == NOT_THERE ? count != GROUPS : count == GROUPS) {
      return null;
    }
    int zeros = GROUPS - count;
    long high = 0;
    long low = 0;
    for (int i = 0; i < GROUPS; i++) {
      boolean before = gap == NOT_THERE || i < gap;
      int group = before ? groups[i] : i < gap + zeros ? 0 : groups[i - zeros];
      if (i < GROUPS / 2) {
        high = high << 16 | group;
      } else {
        low = low << 16 | group;
      }
    }
    return IpAddress.of(high, low);
  }

  /** Four octets from here to the end, or a negative number. */
  private static long octets(String text, int from) {
    long address = 0;
    int at = from;
    for (int i = 1; i <= OCTETS; i++) {
      int end = at;
      int octet = 0;
      while (end < text.length() && end - at < MOST_DIGITS && isDigit(text.charAt(end))) {
        octet = octet * 10 + text.charAt(end++) - '0';
      }
      boolean leadingZero = end - at > 1 && text.charAt(at) == '0';
      boolean complete = i == OCTETS ? end == text.length() : text.startsWith(".", end);
      if (end == at || leadingZero || octet > 255 || !complete) {
        return NOT_THERE;
      }
      address = address << 8 | octet;
      at = end + 1;
    }
    return address;
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isHexDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
