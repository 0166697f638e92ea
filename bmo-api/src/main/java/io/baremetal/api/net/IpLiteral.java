package io.baremetal.api.net;

/**
 * Reads the literal of one address, strictly: no leading zeros and no other bases in octets, no
 * zones, no prefix, no blanks. Lives for one text.
 */
final class IpLiteral {

  private static final int GROUPS = 8;
  private static final int GROUPS_OF_IPV4 = 2;
  private static final int MOST_HEX_DIGITS = 4;
  private static final int MOST_DIGITS = 3;
  private static final int LONGEST = 45;
  private static final int NOT_THERE = -1;

  private final String text;
  private final int[] groups = new int[GROUPS];
  private int at;
  private int count;
  private int gap = NOT_THERE;
  private long high;
  private long low;

  IpLiteral(String text) {
    this.text = text;
  }

  /** Whether the text is a literal; only then there is a value. */
  boolean read() {
    if (text.length() > LONGEST) {
      return false;
    }
    if (text.indexOf(':') < 0) {
      long address = octets();
      low = 0xffffL << Integer.SIZE | address;
      return address >= 0;
    }
    return readGroups() && expand();
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  private boolean readGroups() {
    if (text.startsWith("::")) {
      gap = 0;
      at = 2;
    }
    while (at < text.length()) {
      if (count == GROUPS || !readGroup() || (at < text.length() && !readColons())) {
        return false;
      }
    }
    return true;
  }

  /** One group of hexadecimal digits, or at the end an IPv4 address, which is two of them. */
  private boolean readGroup() {
    int start = at;
    int value = 0;
    int digit = hexDigit();
    while (digit >= 0 && at - start < MOST_HEX_DIGITS) {
      value = value << 4 | digit;
      at++;
      digit = hexDigit();
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at = start;
      return readEmbedded();
    }
    groups[count++] = value;
    return at > start && digit < 0;
  }

  private boolean readEmbedded() {
    long address = octets();
    if (address < 0 || count + GROUPS_OF_IPV4 > GROUPS) {
      return false;
    }
    groups[count++] = (int) (address >>> 16);
    groups[count++] = (int) (address & 0xffff);
    return true;
  }

  /** What stands between two groups: a colon that something follows, or once two of them. */
  private boolean readColons() {
    if (text.charAt(at) != ':' || ++at == text.length()) {
      return false;
    }
    if (text.charAt(at) == ':') {
      at++;
      boolean first = gap == NOT_THERE;
      gap = count;
      return first;
    }
    return true;
  }

  /** Puts zeros where the two colons were; they stand for one group at least. */
  private boolean expand() {
    if (gap == NOT_THERE ? count != GROUPS : count == GROUPS) {
      return false;
    }
    int missing = GROUPS - count;
    for (int i = 0; i < GROUPS; i++) {
      int source = gap == NOT_THERE || i < gap ? i : i - missing;
      int value = gap != NOT_THERE && i >= gap && i < gap + missing ? 0 : groups[source];
      if (i < GROUPS / 2) {
        high = high << 16 | value;
      } else {
        low = low << 16 | value;
      }
    }
    return true;
  }

  /** Four octets from here to the end, or a negative number. */
  private long octets() {
    long address = 0;
    for (int i = 0; i < 4; i++) {
      int octet = (i == 0 || readDot()) ? octet() : NOT_THERE;
      if (octet < 0) {
        return NOT_THERE;
      }
      address = address << 8 | octet;
    }
    return at == text.length() ? address : NOT_THERE;
  }

  private boolean readDot() {
    return at < text.length() && text.charAt(at++) == '.';
  }

  private int octet() {
    int start = at;
    int value = 0;
    while (at < text.length() && at - start < MOST_DIGITS && isDigit(text.charAt(at))) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    boolean leadingZero = at - start > 1 && text.charAt(start) == '0';
    return at == start || leadingZero || value > 255 ? NOT_THERE : value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The value of the digit here; negative if there is none, also among letters beyond ASCII. */
  private int hexDigit() {
    if (at >= text.length() || text.charAt(at) > 'f') {
      return NOT_THERE;
    }
    return Character.digit(text.charAt(at), 16);
  }
}
