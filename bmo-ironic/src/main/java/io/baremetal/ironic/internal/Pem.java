package io.baremetal.ironic.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and keys from PEM text. Messages never hold any of it. */
final class Pem {

  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN ([A-Z ]*)PRIVATE KEY-----([^-]*)-----END [A-Z ]*PRIVATE KEY-----");

  private static final String[] ALGORITHMS = {"RSA", "EC", "Ed25519"};

  private Pem() {}

  /** All certificates in the text; none is refused. */
  static List<X509Certificate> certificates(String text) throws GeneralSecurityException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Certificate certificate :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)))) {
      certificates.add((X509Certificate) certificate);
    }
    if (certificates.isEmpty()) {
      throw new GeneralSecurityException("there is no certificate in the PEM text");
    }
    return certificates;
  }

  /** The first private key in the text. */
  static PrivateKey privateKey(String text) throws GeneralSecurityException {
    Matcher matcher = KEY.matcher(text);
    if (!matcher.find()) {
      throw new GeneralSecurityException(
          "there is no unencrypted private key in the PEM text; PKCS #8, PKCS #1 and SEC 1 do");
    }
    byte[] der = Base64.getMimeDecoder().decode(matcher.group(2));
    return switch (matcher.group(1).strip()) {
      case "" -> anyOf(der);
      case "RSA" -> generate("RSA", Pkcs8.ofRsa(der));
      case "EC" -> generate("EC", Pkcs8.ofEc(der));
      default ->
          throw new GeneralSecurityException(
              "private keys of kind " + matcher.group(1).strip() + " are not supported");
    };
  }

  private static PrivateKey anyOf(byte[] pkcs8) throws GeneralSecurityException {
    GeneralSecurityException last = new GeneralSecurityException("no algorithm fits");
    for (String algorithm : ALGORITHMS) {
      try {
        return generate(algorithm, pkcs8);
      } catch (GeneralSecurityException e) {
        last = e;
      }
    }
    throw last;
  }

  private static PrivateKey generate(String algorithm, byte[] pkcs8)
      throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }
}
