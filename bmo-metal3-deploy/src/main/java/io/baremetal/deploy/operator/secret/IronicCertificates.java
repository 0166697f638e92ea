package io.baremetal.deploy.operator.secret;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.facts.ServingCertificate;
import io.baremetal.deploy.value.CertificateChain;
import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Makes certificates for Ironic and its web server. Each comes with an authority of its own, whose
 * key is forgotten at once: nobody can make a second certificate that its clients would trust.
 * Making one costs two RSA keys, some hundred milliseconds. Thread-safe if the source of chance is.
 */
public final class IronicCertificates {

  private final Clock clock;
  private final SecureRandom random;

  /**
   * Makes nothing yet.
   *
   * @param clock says when a certificate begins; it lasts 365 days
   * @param random where keys and serial numbers come from
   */
  public IronicCertificates(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * Whether a certificate has to be made anew: it ends soon, or is for other hosts than these. Ask
   * before {@link #issue}, which is dear.
   */
  public boolean isRenewalDue(CertificateChain current, Collection<String> hosts) {
    return current.isRenewalDue(clock.instant()) || !current.isFor(hosts);
  }

  /**
   * A new certificate for these names and addresses; see {@link
   * io.baremetal.deploy.value.CertificateHosts}. An address is named as an address and as a name,
   * because some clients look for it there only.
   *
   * @return refused if there is no host, or one that no certificate can hold
   */
  public Attempt<ServingCertificate> issue(Collection<String> hosts) {
    SortedSet<String> sorted = new TreeSet<>(hosts);
    if (sorted.isEmpty()) {
      return Attempt.refused("a certificate needs at least one host; none was given");
    }
    for (String host : sorted) {
      if (!host.chars().allMatch(c -> c < 128)) {
        return Attempt.refused(
            "no certificate can hold the host " + Quoted.text(host) + "; use ASCII letters only");
      }
    }
    try {
      return Attempt.of(make(sorted));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("no certificate can be made for " + sorted, e);
    }
  }

  private ServingCertificate make(SortedSet<String> hosts)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    CertificateMaker maker = new CertificateMaker(clock.instant(), random);
    CertificateMaker.Certified authority = maker.authority();
    CertificateMaker.Certified server = maker.server(hosts, authority);
    String authorityPem = pem(authority.certificate());
    return new ServingCertificate(
        pem(server.certificate()) + authorityPem, pem(server.keys().getPrivate()), authorityPem);
  }

  private static String pem(Object object) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }
}
