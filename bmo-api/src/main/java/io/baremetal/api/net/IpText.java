package io.baremetal.api.net;

/** The canonical texts of addresses. */
final class IpText {

  private static final int GROUPS = 8;
  private static final int BITS = 16;

  private IpText() {}

  static String dotted(int address) {
    return (address >>> 24)
        + "."
        + (address >>> 16 & 0xff)
        + "."
        + (address >>> 8 & 0xff)
        + "."
        + (address & 0xff);
  }

  /** RFC 5952: the first of the longest runs of at least two zero groups becomes two colons. */
  static String groups(long high, long low) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = zeros(high, low, i);
      if (run > length) {
        start = i;
        length = run;
      }
    }
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
      } else {
        boolean first = i == 0 || i == start + length;
        text.append(first ? "" : ":").append(Integer.toHexString(group(high, low, i)));
      }
    }
    return text.toString();
  }

  private static int zeros(long high, long low, int from) {
    int end = from;
    while (end < GROUPS && group(high, low, end) == 0) {
      end++;
    }
    return end - from;
  }

  private static int group(long high, long low, int index) {
    long half = index < GROUPS / 2 ? high : low;
    int shift = BITS * (GROUPS / 2 - 1 - index % (GROUPS / 2));
    return (int) (half >>> shift & 0xffff);
  }
}
