package io.baremetal.ironic.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys in the forms in which people have them. */
final class PemTest {

  private static String pem(String kind, byte[] der) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(der));
  }

  private static byte[] tag(int tag, byte[]... contents) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : contents) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.size() >= 0x80) {
      out.write(0x81);
    }
    out.write(content.size());
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  private static byte[] scalar(BigInteger number, int size) {
    byte[] bytes = number.toByteArray();
    byte[] scalar = new byte[size];
    int length = Math.min(size, bytes.length);
    System.arraycopy(bytes, bytes.length - length, scalar, size - length, length);
    return scalar;
  }

  /** The key as {@code openssl ecparam -genkey} writes it: with its curve and its public half. */
  private static byte[] sec1(KeyPair pair, byte[] curve, int size) {
    ECPublicKey open = (ECPublicKey) pair.getPublic();
    byte[] point =
        tag(
            0x03,
            new byte[] {0, 4},
            scalar(open.getW().getAffineX(), size),
            scalar(open.getW().getAffineY(), size));
    return tag(
        0x30,
        new byte[] {0x02, 1, 1},
        tag(0x04, scalar(((ECPrivateKey) pair.getPrivate()).getS(), size)),
        tag(0xA0, curve),
        tag(0xA1, point));
  }

  @ParameterizedTest
  @CsvSource({
    "secp256r1, 32, 06082a8648ce3d030107",
    "secp384r1, 48, 06052b81040022",
    "secp521r1, 66, 06052b81040023"
  })
  void readsKeysOfEllipticCurves_withTheirPublicHalf(String name, int size, String curve)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(name));
    KeyPair pair = generator.generateKeyPair();
    byte[] sec1 = sec1(pair, HexFormat.of().parseHex(curve), size);
    String withParameters =
        pem("EC PARAMETERS", HexFormat.of().parseHex(curve)) + pem("EC PRIVATE KEY", sec1);

    PrivateKey read = Pem.privateKey(withParameters);

    assertThat(((ECPrivateKey) read).getS()).isEqualTo(((ECPrivateKey) pair.getPrivate()).getS());
  }

  @ParameterizedTest
  @CsvSource({"RSA", "EC", "Ed25519"})
  void readsKeysOfTheNewerForm_whateverTheAlgorithm(String algorithm)
      throws GeneralSecurityException {
    PrivateKey key = KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();

    assertThat(Pem.privateKey(pem("PRIVATE KEY", key.getEncoded())).getEncoded())
        .isEqualTo(key.getEncoded());
  }

  @Test
  void saysSo_whenAKeyIsCutShort() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    byte[] sec1 =
        sec1(generator.generateKeyPair(), HexFormat.of().parseHex("06082a8648ce3d030107"), 32);

    assertThatThrownBy(
            () -> Pem.privateKey(pem("EC PRIVATE KEY", Arrays.copyOf(sec1, sec1.length / 3))))
        .isInstanceOf(GeneralSecurityException.class);
  }
}
