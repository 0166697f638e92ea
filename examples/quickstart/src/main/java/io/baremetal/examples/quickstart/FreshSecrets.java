package io.baremetal.examples.quickstart;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.BCrypt.Version;
import io.baremetal.api.net.IpAddress;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.deploy.facts.IronicLogin;
import io.baremetal.deploy.facts.ServingCertificate;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the secrets of a deployment that has none yet. */
final class FreshSecrets {

  private static final String USER = "ironic-user";
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 16;

  /** Ironic compares at each request, so that a high cost would be paid all the time. */
  private static final int BCRYPT_COST = 5;

  private static final Duration LIFE = Duration.ofDays(365);
  private static final int SERIAL_BITS = 63;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  /**
   * Makes nothing yet.
   *
   * @param clock says when certificates begin
   */
  FreshSecrets(Clock clock) {
    this.clock = clock;
  }

  IronicLogin login() {
    String password =
        random
            .ints(LENGTH, 0, LETTERS.length())
            .mapToObj(LETTERS::charAt)
            .map(String::valueOf)
            .collect(Collectors.joining());
    String hash =
        new String(
            BCrypt.with(Version.VERSION_2Y)
                .hash(BCRYPT_COST, password.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8);
    return new IronicLogin(USER, password, USER + ":" + hash);
  }

  /** A certificate for all names and addresses by which Ironic is reached, and its authority. */
  ServingCertificate certificate(String namespace, EffectiveProvisioning provisioning) {
    List<String> hosts = hosts(namespace, provisioning);
    try {
      X500Principal issuer = new X500Principal("CN=metal3-ironic");
      KeyPair authorityKeys = keys();
      X509v3CertificateBuilder authority = builder(issuer, issuer, authorityKeys);
      authority.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      authority.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
      KeyPair serverKeys = keys();
      X509v3CertificateBuilder server =
          builder(issuer, new X500Principal("CN=" + hosts.get(0)), serverKeys);
      server.addExtension(Extension.subjectAlternativeName, false, names(hosts));
      String signedAuthority = pem(signed(authority, authorityKeys));
      return new ServingCertificate(
          pem(signed(server, authorityKeys)) + signedAuthority,
          pem(serverKeys.getPrivate()),
          signedAuthority);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("no certificate can be made", e);
    }
  }

  private static List<String> hosts(String namespace, EffectiveProvisioning provisioning) {
    String service = "metal3-state." + namespace + ".svc";
    Stream<String> own =
        Stream.concat(
            provisioning.ip().map(IpAddress::toString).stream(),
            provisioning.spec().externalIps().stream());
    return Stream.concat(Stream.of(service, service + ".cluster.local"), own).distinct().toList();
  }

  private static GeneralNames names(List<String> hosts) {
    return new GeneralNames(hosts.stream().map(FreshSecrets::name).toArray(GeneralName[]::new));
  }

  private static GeneralName name(String host) {
    Optional<IpAddress> ip = IpAddress.tryParse(host).value();
    return new GeneralName(ip.isPresent() ? GeneralName.iPAddress : GeneralName.dNSName, host);
  }

  private KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048, random);
    return generator.generateKeyPair();
  }

  private X509v3CertificateBuilder builder(
      X500Principal issuer, X500Principal subject, KeyPair keys) {
    Instant now = clock.instant();
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
        Date.from(now.minusSeconds(1)),
        Date.from(now.plus(LIFE)),
        subject,
        keys.getPublic());
  }

  private static X509Certificate signed(X509v3CertificateBuilder certificate, KeyPair authority)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            certificate.build(
                new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate())));
  }

  private static String pem(Object object) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }
}
