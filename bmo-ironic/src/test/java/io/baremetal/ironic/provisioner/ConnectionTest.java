package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeHttpServer;
import io.baremetal.testkit.ironic.FakeIronic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to Ironic as the environment describes it: whom to trust, how long to wait. */
class ConnectionTest {

  @TempDir Path folder;

  private final FakeIronic ironic = FakeIronic.start();
  private final HeldCertificate own =
      new HeldCertificate.Builder()
          .commonName("ironic")
          .addSubjectAlternativeName("127.0.0.1")
          .addSubjectAlternativeName("localhost")
          .build();
  private final FakeHttpServer secured =
      FakeHttpServer.start(
          ironic, new HandshakeCertificates.Builder().heldCertificate(own).build());

  @AfterEach
  void close() {
    secured.close();
    ironic.close();
  }

  private Map<String, String> settings(FakeHttpServer server, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("IRONIC_ENDPOINT", server.url().toString());
    for (String file :
        new String[] {
          "METAL3_AUTH_ROOT_DIR",
          "IRONIC_CACERT_FILE",
          "IRONIC_CLIENT_CERT_FILE",
          "IRONIC_CLIENT_PRIVATE_KEY_FILE"
        }) {
      all.putIfAbsent(file, folder.resolve("none").toString());
    }
    return all;
  }

  private int drivers(FakeHttpServer server, Map<String, String> more) {
    try (IronicClient client = IronicProvisioner.client(settings(server, more)).build()) {
      return client.drivers().list().size();
    }
  }

  @Test
  void trustsTheAuthorityOfTheFile_andNobodyElse() throws IOException {
    Path authority = Files.writeString(folder.resolve("ca.crt"), own.certificatePem());

    assertThat(drivers(secured, Map.of("IRONIC_CACERT_FILE", authority.toString()))).isPositive();
    assertThatThrownBy(() -> drivers(secured, Map.of()))
        .isInstanceOf(IronicConnectionException.class);
  }

  @ParameterizedTest
  @CsvSource({"true", "True", "TRUE"})
  void trustsEverybody_whenToldTo(String yes) {
    assertThat(drivers(secured, Map.of("IRONIC_INSECURE", yes))).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"false", "1", "yes"})
  void trustsNotEverybody_forAnyOtherWord(String no) {
    assertThatThrownBy(() -> drivers(secured, Map.of("IRONIC_INSECURE", no)))
        .isInstanceOf(IronicConnectionException.class);
  }

  @Test
  void showsItsOwnCertificate_whenBothFilesExist() throws IOException {
    Path authority = Files.writeString(folder.resolve("ca.crt"), own.certificatePem());
    Path certificate = Files.writeString(folder.resolve("tls.crt"), own.certificatePem());
    Path key = Files.writeString(folder.resolve("tls.key"), own.privateKeyPkcs8Pem());

    assertThat(
            drivers(
                secured,
                Map.of(
                    "IRONIC_CACERT_FILE", authority.toString(),
                    "IRONIC_CLIENT_CERT_FILE", certificate.toString(),
                    "IRONIC_CLIENT_PRIVATE_KEY_FILE", key.toString(),
                    "IRONIC_SKIP_CLIENT_SAN_VERIFY", "true")))
        .isPositive();
  }

  @Test
  void givesUp_afterTheTimeThatIsSet() {
    FakeHandler slow = request -> ironic.handle(request).withDelay(Duration.ofSeconds(5));
    try (FakeHttpServer server = FakeHttpServer.start(slow)) {
      long begin = System.nanoTime();

      assertThatThrownBy(() -> drivers(server, Map.of("IRONIC_CLIENT_TIMEOUT", "200ms")))
          .isInstanceOf(IronicConnectionException.class);

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }
  }
}
