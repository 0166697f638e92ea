package io.baremetal.deploy.value;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.IpAddress;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The certificates of a server, its own first: whether they still serve. Immutable; validity of
 * signatures is not looked at.
 */
public final class CertificateChain {

  /** A certificate that ends within this time is replaced. */
  public static final Duration RENEWAL = Duration.ofDays(30);

  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private final List<X509Certificate> certificates;
  private final Set<String> hosts;

  private CertificateChain(List<X509Certificate> certificates, Set<String> hosts) {
    this.certificates = List.copyOf(certificates);
    this.hosts = Collections.unmodifiableSortedSet(new TreeSet<>(hosts));
  }

  /**
   * Reads the certificates among the PEM blocks of a text. Other blocks, blocks with headers and
   * what stands between blocks are passed over.
   *
   * @return refused if there is none, or if one cannot be read
   */
  public static Attempt<CertificateChain> parse(String pem) {
    List<X509Certificate> certificates = new ArrayList<>();
    try {
      CertificateFactory x509 = CertificateFactory.getInstance("X.509");
      for (byte[] der : PemBlocks.of("CERTIFICATE", pem)) {
        certificates.add((X509Certificate) x509.generateCertificate(new ByteArrayInputStream(der)));
      }
      return certificates.isEmpty()
          ? Attempt.refused("there is no certificate in it; a PEM block CERTIFICATE was expected")
          : Attempt.of(new CertificateChain(certificates, hosts(certificates.get(0))));
    } catch (CertificateException e) {
      return Attempt.refused(
          "certificate " + (certificates.size() + 1) + " cannot be read: " + e.getMessage());
    }
  }

  private static Set<String> hosts(X509Certificate certificate) throws CertificateParsingException {
    Set<String> hosts = new TreeSet<>();
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    if (names != null) {
      for (List<?> name : names) {
        Object kind = name.get(0);
        if (kind.equals(DNS_NAME)) {
          hosts.add((String) name.get(1));
        } else if (kind.equals(IP_ADDRESS)) {
          hosts.add(IpAddress.parse((String) name.get(1)).toString());
        }
      }
    }
    return hosts;
  }

  /** Whether any of the certificates, the authority's too, ends within {@link #RENEWAL}. */
  public boolean isRenewalDue(Instant now) {
    Instant limit = now.plus(RENEWAL);
    return certificates.stream()
        .anyMatch(certificate -> !certificate.getNotAfter().toInstant().isAfter(limit));
  }

  /**
   * Names and addresses that the server's own certificate is for, sorted, addresses in their common
   * form.
   */
  public Set<String> hosts() {
    return hosts;
  }

  /**
   * Whether the server's own certificate is for just these hosts: one more is as wrong as one that
   * is missing, and addresses count in their common form only.
   */
  public boolean isFor(Collection<String> wanted) {
    return hosts.equals(Set.copyOf(wanted));
  }
}
