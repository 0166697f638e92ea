package io.baremetal.deploy.operator.secret;

import io.baremetal.api.net.IpAddress;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SortedSet;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes an authority and what it signs, as of one moment. */
final class CertificateMaker {

  private static final String AUTHORITY = "metal3-ironic";
  private static final Duration LIFE = Duration.ofDays(365);

  /** Clocks differ a little; a certificate that begins in the future is refused. */
  private static final Duration HEAD_START = Duration.ofSeconds(1);

  private static final int SERIAL_BITS = 63;
  private static final int KEY_BITS = 2048;
  private static final int SERVER_USE = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;

  private final Instant now;
  private final SecureRandom random;

  CertificateMaker(Instant now, SecureRandom random) {
    this.now = now;
    this.random = random;
  }

  /**
   * A certificate with its keys.
   *
   * @param certificate what everybody may see
   * @param keys what only its owner may
   */
  record Certified(X509Certificate certificate, KeyPair keys) {}

  Certified authority() throws GeneralSecurityException, OperatorCreationException, IOException {
    KeyPair keys = keys();
    X500Name name = name(AUTHORITY);
    X509v3CertificateBuilder builder = builder(name, keys, keys);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(SERVER_USE | KeyUsage.keyCertSign));
    return signed(builder, keys, keys);
  }

  Certified server(SortedSet<String> hosts, Certified authority)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    KeyPair keys = keys();
    X509v3CertificateBuilder builder = builder(name(hosts.first()), keys, authority.keys());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(SERVER_USE));
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    builder.addExtension(Extension.subjectAlternativeName, false, names(hosts));
    return signed(builder, keys, authority.keys());
  }

  private static X500Name name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
  }

  /** Names first, then addresses as names, then addresses. */
  private static GeneralNames names(SortedSet<String> hosts) {
    List<String> addresses = hosts.stream().filter(CertificateMaker::isAddress).toList();
    List<GeneralName> names = new ArrayList<>();
    hosts.stream()
        .filter(host -> !isAddress(host))
        .forEach(host -> names.add(new GeneralName(GeneralName.dNSName, host)));
    addresses.forEach(host -> names.add(new GeneralName(GeneralName.dNSName, host)));
    addresses.forEach(
        host ->
            names.add(new GeneralName(GeneralName.iPAddress, IpAddress.parse(host).toString())));
    return new GeneralNames(names.toArray(GeneralName[]::new));
  }

  private static boolean isAddress(String host) {
    return IpAddress.tryParse(host).value().isPresent();
  }

  private KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS, random);
    return generator.generateKeyPair();
  }

  private X509v3CertificateBuilder builder(X500Name subject, KeyPair keys, KeyPair signer)
      throws GeneralSecurityException, IOException {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name(AUTHORITY),
            new BigInteger(SERIAL_BITS, random).max(BigInteger.ONE),
            Date.from(now.minus(HEAD_START)),
            Date.from(now.plus(LIFE)),
            subject,
            keys.getPublic());
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(identifier(keys)));
    builder.addExtension(
        Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(identifier(signer)));
    return builder;
  }

  /** Of the modulus alone. */
  private static byte[] identifier(KeyPair keys) throws GeneralSecurityException {
    byte[] modulus = ((RSAPublicKey) keys.getPublic()).getModulus().toByteArray();
    MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
    sha1.update(modulus, 1, modulus.length - 1); // without the byte that holds the sign
    return sha1.digest();
  }

  private static Certified signed(X509v3CertificateBuilder builder, KeyPair keys, KeyPair signer)
      throws GeneralSecurityException, OperatorCreationException {
    return new Certified(
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(
                    new JcaContentSignerBuilder("SHA256withRSA").build(signer.getPrivate()))),
        keys);
  }
}
