package io.baremetal.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** What is said about a server that cannot be talked to. */
final class TroubleTest {

  private static String say(Throwable failure) {
    return Trouble.of(failure, "--url", "give its CA");
  }

  @Test
  void tellsAnExpiredCertificateFromAnUnknownOne() {
    Throwable expired =
        new SSLHandshakeException("PKIX path validation failed")
            .initCause(new CertificateExpiredException("NotAfter: Mon Jan 01 2024"));
    assertThat(say(expired)).contains("not valid at this time", "Jan 01 2024").doesNotContain("CA");
    assertThat(say(new SSLHandshakeException("PKIX path building failed"))).contains("give its CA");
  }

  @Test
  void namesPlainHttp_whenTheHandshakeFailsBeforeTheConnectionStands() {
    Throwable plain =
        new ConnectException("not connected")
            .initCause(new SSLException("Unsupported or unrecognized SSL message"));
    assertThat(say(plain)).contains("plain http", "--url");
    assertThat(say(new ConnectException("refused"))).contains("nothing answers there");
  }

  @Test
  void suspectsHttps_whenTheConnectionIsReset() {
    assertThat(say(new SocketException("Connection reset"))).contains("may speak https", "--url");
  }
}
