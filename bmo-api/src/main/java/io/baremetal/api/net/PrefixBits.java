package io.baremetal.api.net;

/** The two halves of a mask of 128 bits, of which the first {@code length} are ones. */
final class PrefixBits {

  private PrefixBits() {}

  static long upper(int length) {
    return length == 0 ? 0 : length >= Long.SIZE ? -1L : -1L << (Long.SIZE - length);
  }

  static long lower(int length) {
    return length <= Long.SIZE ? 0 : upper(length - Long.SIZE);
  }
}
