package io.baremetal.api.net;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding of RFC 3986; bytes are UTF-8, malformed ones become U+FFFD. */
final class PercentCode {

  private static final int ESCAPE_LENGTH = 3;
  private static final char REPLACEMENT = '\uFFFD';

  private PercentCode() {}

  /** The text without its escapes; empty if a percent sign is not followed by two hex digits. */
  static Optional<String> decode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        decoded.put(encoded[i]);
      } else {
        int value = i + 2 < encoded.length ? byteOf(encoded[i + 1], encoded[i + 2]) : -1;
        if (value < 0) {
          return Optional.empty();
        }
        decoded.put((byte) value);
        i += ESCAPE_LENGTH - 1;
      }
    }
    return Optional.of(text(decoded.flip()));
  }

  /** The text in UTF-8, with one U+FFFD for each byte that cannot be part of it. */
  private static String text(ByteBuffer bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    while (decoder.decode(bytes, text, true).isMalformed()) {
      bytes.get();
      text.put(REPLACEMENT);
    }
    return text.flip().toString();
  }

  private static int byteOf(byte high, byte low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first * 16 + second;
  }
}
