package io.baremetal.checks.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.facts.ServingCertificate;
import io.baremetal.deploy.operator.secret.IronicCertificates;
import io.baremetal.deploy.value.CertificateChain;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Certificates: made, looked at. */
final class CertificateValues {

  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
  private static final List<String> USES =
      List.of("digitalSignature", "contentCommitment", "keyEncipherment");
  private static final int CERTIFICATE_SIGNING = 5;

  private CertificateValues() {}

  static JsonNode renewalDue(JsonNode input) {
    Instant now = Instant.parse(input.path("now").asText());
    Attempt<Boolean> due =
        CertificateChain.parse(input.path("pem").asText())
            .then(chain -> Attempt.of(chain.isRenewalDue(now)));
    return Given.object()
        .put("due", due.value().orElse(false))
        .put("error", due.reason().orElse(null));
  }

  static JsonNode hostsMatch(JsonNode input) {
    Attempt<Boolean> match =
        CertificateChain.parse(input.path("pem").asText())
            .then(chain -> Attempt.of(chain.isFor(hosts(input))));
    return Given.object()
        .put("match", match.value().orElse(false))
        .put("error", match.reason().orElse(null));
  }

  private static List<String> hosts(JsonNode input) {
    List<String> hosts = new ArrayList<>();
    input.path("hosts").forEach(host -> hosts.add(host.asText()));
    return hosts;
  }

  static JsonNode generate(JsonNode input) {
    Attempt<ServingCertificate> made =
        new IronicCertificates(Clock.systemUTC(), new SecureRandom()).issue(hosts(input));
    if (made.value().isEmpty()) {
      return Given.object().put("error", made.reason().orElseThrow());
    }
    try {
      return described(made.value().get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode described(ServingCertificate made) throws GeneralSecurityException {
    List<X509Certificate> chain = read(made.chain());
    X509Certificate leaf = chain.get(0);
    X509Certificate authority = read(made.authority()).get(0);
    ObjectNode result = Given.object();
    result.set("ca", authority(authority));
    leaf.verify(authority.getPublicKey());
    result
        .putObject("chain")
        .put("caCrtEqualsSecond", authority.equals(chain.get(1)))
        .put("certificates", chain.size())
        .put("leafVerifiesWithCa", true)
        .put("trailingBytes", made.chain().length() - made.chain().lastIndexOf("-----\n") - 6);
    result
        .putObject("key")
        .put(
            "pemType",
            made.privateKey().lines().findFirst().orElse("").replaceAll("-+(BEGIN )?", ""));
    result.set("leaf", leaf(leaf));
    return result;
  }

  private static List<X509Certificate> read(String pem) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))
        .stream()
        .map(X509Certificate.class::cast)
        .toList();
  }

  private static JsonNode authority(X509Certificate certificate) {
    byte[] subject = certificate.getExtensionValue("2.5.29.14");
    byte[] issuer = certificate.getExtensionValue("2.5.29.35");
    ObjectNode result = common(certificate);
    result.put("subjectKeyIdEqualsAuthorityKeyId", endsAlike(subject, issuer));
    return result;
  }

  /** Both end in the 20 bytes of a SHA-1. */
  private static boolean endsAlike(byte[] one, byte[] other) {
    return Arrays.equals(
        Arrays.copyOfRange(one, one.length - 20, one.length),
        Arrays.copyOfRange(other, other.length - 20, other.length));
  }

  private static JsonNode leaf(X509Certificate certificate) throws GeneralSecurityException {
    ObjectNode result = common(certificate);
    result.put("basicConstraintsValid", certificate.getExtensionValue("2.5.29.19") != null);
    result.put(
        "extKeyUsageServerAuth",
        certificate.getExtendedKeyUsage().equals(List.of(SERVER_AUTHENTICATION)));
    result.put("issuerCommonNamePrefix", name(certificate.getIssuerX500Principal().getName()));
    result.set("dnsNames", names(certificate, 2));
    ArrayNode addresses = names(certificate, 7);
    result.set("ipAddresses", addresses.isEmpty() ? null : addresses);
    return result;
  }

  private static ArrayNode names(X509Certificate certificate, int kind)
      throws GeneralSecurityException {
    ArrayNode names = Given.object().arrayNode();
    for (List<?> name : certificate.getSubjectAlternativeNames()) {
      if (name.get(0).equals(kind)) {
        String text = Objects.toString(name.get(1));
        names.add(kind == 7 ? io.baremetal.api.net.IpAddress.parse(text).toString() : text);
      }
    }
    return names;
  }

  private static ObjectNode common(X509Certificate certificate) {
    PublicKey key = certificate.getPublicKey();
    Duration validity =
        Duration.between(
            certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
    ObjectNode result =
        Given.object()
            .put("commonName", name(certificate.getSubjectX500Principal().getName()))
            .put("isCA", certificate.getBasicConstraints() >= 0)
            .put("keyBits", ((RSAPublicKey) key).getModulus().bitLength())
            .put(
                "signatureAlgorithm",
                certificate.getSigAlgName().equals("SHA256withRSA") ? "SHA256-RSA" : "?")
            .put("validityDays", validity.toDays());
    ArrayNode uses = result.putArray("keyUsage");
    for (int i = 0; i < USES.size(); i++) {
      if (certificate.getKeyUsage()[i]) {
        uses.add(USES.get(i));
      }
    }
    if (certificate.getKeyUsage()[CERTIFICATE_SIGNING]) {
      uses.add("keyCertSign");
    }
    return result;
  }

  private static String name(String distinguished) {
    return distinguished.replaceFirst("^CN=", "");
  }
}
