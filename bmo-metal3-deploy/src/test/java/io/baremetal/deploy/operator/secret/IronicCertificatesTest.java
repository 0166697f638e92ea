package io.baremetal.deploy.operator.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.deploy.facts.ServingCertificate;
import io.baremetal.deploy.value.CertificateChain;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IronicCertificatesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final List<String> HOSTS = List.of("ironic.example", "172.22.0.3", "fd00::3");

  /** Each costs two RSA keys. */
  private static final ServingCertificate MADE = at(NOW).issue(HOSTS).orThrow();

  private static IronicCertificates at(Instant now) {
    return new IronicCertificates(Clock.fixed(now, ZoneOffset.UTC), new SecureRandom());
  }

  private static CertificateChain chain(ServingCertificate certificate) {
    return CertificateChain.parse(certificate.chain()).orThrow();
  }

  @Test
  void lastsAYear_ofWhichTheLastThirtyDaysAreForItsRenewal() {
    CertificateChain chain = chain(MADE);
    Instant due = NOW.plus(Duration.ofDays(335));
    assertThat(at(due.minusSeconds(1)).isRenewalDue(chain, HOSTS)).isFalse();
    assertThat(at(due).isRenewalDue(chain, HOSTS)).isTrue();
  }

  @Test
  void isRenewed_whenAHostComesOrGoes() {
    CertificateChain chain = chain(MADE);
    assertThat(chain.hosts()).containsExactlyInAnyOrderElementsOf(HOSTS);
    assertThat(at(NOW).isRenewalDue(chain, HOSTS.subList(0, 2))).isTrue();
    assertThat(at(NOW).isRenewalDue(chain, List.of("a", "ironic.example", "172.22.0.3", "fd00::3")))
        .isTrue();
  }

  @Test
  void comesWithAnAuthorityOfItsOwn() {
    ServingCertificate one = MADE;
    ServingCertificate other = at(NOW).issue(HOSTS).orThrow();
    assertThat(one.chain()).endsWith(one.authority());
    assertThat(one.authority()).isNotEqualTo(other.authority());
    assertThat(one.privateKey()).startsWith("-----BEGIN RSA PRIVATE KEY-----\n");
  }

  @Test
  void refusesHostsThatNoCertificateCanHold() {
    assertThat(at(NOW).issue(List.of()).reason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("at least one host"));
    assertThat(at(NOW).issue(List.of("m\u00fcller.example")).reason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("m\u00fcller.example"));
  }

  @Test
  void bearsNamesThatAreNoPartOfADistinguishedName() {
    assertThat(chain(at(NOW).issue(List.of("a,b=c+d")).orThrow()).hosts())
        .containsExactly("a,b=c+d");
  }
}
