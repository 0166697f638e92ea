package io.baremetal.ironic.internal;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Wraps keys of the older forms into PKCS #8, the only one that the JDK reads. cert-manager writes
 * PKCS #1 unless told otherwise.
 */
final class Pkcs8 {

  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final int CURVE = 0xA0;
  private static final byte[] VERSION = {0x02, 0x01, 0x00};
  // 1.2.840.113549.1.1.1 with NULL parameters, RFC 8017.
  private static final byte[] RSA = {
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };
  // 1.2.840.10045.2.1, RFC 5480; the curve follows.
  private static final byte[] EC = {
    0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01
  };

  private Pkcs8() {}

  /** From PKCS #1. */
  static byte[] ofRsa(byte[] pkcs1) {
    return wrap(RSA, pkcs1);
  }

  /** From SEC 1, which must name its curve. */
  static byte[] ofEc(byte[] sec1) throws GeneralSecurityException {
    return wrap(concat(EC, curveOf(sec1)), sec1);
  }

  private static byte[] wrap(byte[] algorithm, byte[] key) {
    return tag(SEQUENCE, concat(VERSION, concat(tag(SEQUENCE, algorithm), tag(OCTET_STRING, key))));
  }

  // SEC 1: SEQUENCE { version, key, [0] curve, [1] public key }
  private static byte[] curveOf(byte[] sec1) throws GeneralSecurityException {
    try {
      int at = contentStart(sec1, 0);
      while (at < sec1.length) {
        int start = contentStart(sec1, at);
        int end = start + length(sec1, at);
        if ((sec1[at] & 0xff) == CURVE) {
          return Arrays.copyOfRange(sec1, start, end);
        }
        at = end;
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new GeneralSecurityException("the EC private key is cut short", e);
    }
    throw new GeneralSecurityException("the EC private key does not name its curve");
  }

  private static int length(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < first - 0x80; i++) {
      length = (length << 8) | (der[at + 2 + i] & 0xff);
    }
    return length;
  }

  private static int contentStart(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    return at + 2 + (first < 0x80 ? 0 : first - 0x80);
  }

  private static byte[] tag(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    writeLength(out, content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  // In as few bytes as will do: the JDK refuses more.
  private static void writeLength(ByteArrayOutputStream out, int length) {
    if (length < 0x80) {
      out.write(length);
      return;
    }
    int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / Byte.SIZE;
    out.write(0x80 | bytes);
    for (int i = bytes - 1; i >= 0; i--) {
      out.write(length >> (i * Byte.SIZE));
    }
  }

  private static byte[] concat(byte[] left, byte[] right) {
    byte[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }
}
