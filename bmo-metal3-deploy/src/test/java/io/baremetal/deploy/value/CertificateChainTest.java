package io.baremetal.deploy.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.deploy.operator.secret.IronicCertificates;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CertificateChainTest {

  private static final String PEM =
      new IronicCertificates(Clock.systemUTC(), new SecureRandom())
          .issue(List.of("a.example"))
          .orThrow()
          .authority();

  @Test
  void passesOverWhatIsNoCertificate() {
    String keys = "-----BEGIN EC PARAMETERS-----\nZGV2\n-----END EC PARAMETERS-----\n";
    String locked = PEM.replaceFirst("-----\n", "-----\nProc-Type: 4,ENCRYPTED\n\n");
    assertThat(CertificateChain.parse("# text\n" + keys + locked + PEM).value()).isPresent();
    assertThat(CertificateChain.parse(PEM.replace("\n", "\r\n")).value()).isPresent();
    assertThat(CertificateChain.parse(locked).value()).isEmpty();
    assertThat(CertificateChain.parse("x" + PEM).value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n",
      })
  void saysWhatIsWrong(String pem) {
    assertThat(CertificateChain.parse(pem).reason()).isPresent();
  }

  @Test
  void isForNobody_whenTheCertificateNamesNoHost() {
    assertThat(CertificateChain.parse(PEM).orThrow().hosts()).isEmpty();
  }
}
