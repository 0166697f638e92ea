package io.baremetal.ironic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.PemKeyPair;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.config.TlsSettings.Verification;
import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.ironic.error.IronicConnectionException.Delivery;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class IronicClientTlsTest {

  private static final HeldCertificate CA =
      new HeldCertificate.Builder().certificateAuthority(0).build();
  private static final HeldCertificate SERVER =
      new HeldCertificate.Builder().signedBy(CA).addSubjectAlternativeName("localhost").build();
  private static final HeldCertificate STRANGER = new HeldCertificate.Builder().build();

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(SERVER)
            .addTrustedCertificate(CA.certificate())
            .build();
    server.useHttps(certificates.sslSocketFactory());
    server.start();
    String document = "{\"version\":{\"min_version\":\"1.1\",\"version\":\"1.95\"}}";
    for (int i = 0; i < 3; i++) {
      server.enqueue(new MockResponse.Builder().body(document).build());
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private String newest(TlsSettings tls) {
    try (IronicClient client =
        IronicClient.builder()
            .endpoint("https://localhost:" + server.getPort())
            .retry(RetryPolicy.none())
            .tls(tls)
            .build()) {
      return client.versions().newest().toString();
    }
  }

  private static TlsSettings.Builder trusting(HeldCertificate ca) {
    return TlsSettings.builder().trustedCertificates(ca::certificatePem);
  }

  @Test
  void trusts_whomItIsTold() {
    assertThat(newest(trusting(CA).build())).isEqualTo("1.95");
  }

  @Test
  void distrusts_whomItIsNotTold() {
    assertThatThrownBy(() -> newest(trusting(STRANGER).build()))
        .isInstanceOf(IronicConnectionException.class);
    assertThatThrownBy(() -> newest(TlsSettings.builder().build()))
        .isInstanceOf(IronicConnectionException.class);
  }

  @Test
  void looksAtNothing_whenToldSo() {
    assertThat(newest(TlsSettings.builder().verification(Verification.NONE).build()))
        .isEqualTo("1.95");
  }

  @Test
  void takesNewTrust_withTheNextConnection() {
    AtomicReference<String> pem = new AtomicReference<>(STRANGER.certificatePem());
    TlsSettings tls = TlsSettings.builder().trustedCertificates(pem::get).build();
    try (IronicClient client =
        IronicClient.builder()
            .endpoint("https://localhost:" + server.getPort())
            .retry(RetryPolicy.none())
            .tls(tls)
            .build()) {
      assertThatThrownBy(client::versions).isInstanceOf(IronicConnectionException.class);
      pem.set(CA.certificatePem());
      assertThat(client.versions().newest()).hasToString("1.95");
    }
  }

  @Test
  void showsItsCertificate_whateverTheFormOfTheKey() {
    server.requireClientAuth();
    HeldCertificate ec =
        new HeldCertificate.Builder().signedBy(CA).ecdsa256().commonName("ec").build();
    HeldCertificate rsa =
        new HeldCertificate.Builder().signedBy(CA).rsa2048().commonName("rsa").build();

    assertThat(newest(withKey(ec, ec.privateKeyPkcs8Pem()))).isEqualTo("1.95");
    assertThat(newest(withKey(ec, sec1(ec)))).isEqualTo("1.95");
    assertThat(newest(withKey(rsa, rsa.privateKeyPkcs1Pem()))).isEqualTo("1.95");
  }

  private static TlsSettings withKey(HeldCertificate client, String key) {
    return trusting(CA).clientKey(() -> new PemKeyPair(client.certificatePem(), key)).build();
  }

  /** The key in the form of RFC 5915, for the curve P-256. */
  private static String sec1(HeldCertificate ec) {
    byte[] number = ((ECPrivateKey) ec.keyPair().getPrivate()).getS().toByteArray();
    byte[] scalar = new byte[32];
    int length = Math.min(32, number.length);
    System.arraycopy(number, number.length - length, scalar, 32 - length, length);
    byte[] der =
        ByteBuffer.allocate(51)
            .put(new byte[] {0x30, 49, 0x02, 1, 1, 0x04, 32})
            .put(scalar)
            .put(new byte[] {(byte) 0xA0, 10, 0x06, 8, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE})
            .put(new byte[] {0x3D, 3, 1, 7})
            .array();
    return "-----BEGIN EC PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END EC PRIVATE KEY-----\n";
  }

  @Test
  void saysWhatIsWrong_withAKeyThatCannotBeUsed() {
    TlsSettings encrypted =
        withKey(
            SERVER,
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----");

    assertThatThrownBy(() -> newest(encrypted))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("client's certificate and key")
        .hasMessageContaining("ENCRYPTED");
  }

  @Test
  void refusesTlsSettings_besideAGivenClient() {
    IronicClient.Builder builder =
        IronicClient.builder()
            .endpoint("https://localhost")
            .httpClient(new OkHttpClient())
            .tls(TlsSettings.builder().build());

    assertThatThrownBy(builder::build).hasMessageContaining("given HTTP client");
  }

  @Test
  void sendsNothing_whenTheCertificateIsForAnotherName() {
    try (IronicClient client =
        IronicClient.builder()
            .endpoint("https://127.0.0.1:" + server.getPort())
            .retry(RetryPolicy.none())
            .auth(IronicAuth.basic("u", "hush"))
            .tls(trusting(CA).build())
            .build()) {
      assertThatThrownBy(client::versions)
          .isInstanceOfSatisfying(
              IronicConnectionException.class,
              e -> assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT));
    }

    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void showsTheNewCertificate_withTheNextConnection() throws Exception {
    HeldCertificate one = new HeldCertificate.Builder().signedBy(CA).commonName("one").build();
    HeldCertificate two = new HeldCertificate.Builder().signedBy(CA).commonName("two").build();
    AtomicReference<HeldCertificate> shown = new AtomicReference<>(one);
    TlsSettings tls =
        trusting(CA)
            .clientKey(
                () ->
                    new PemKeyPair(shown.get().certificatePem(), shown.get().privateKeyPkcs8Pem()))
            .build();
    try (MockWebServer other = new MockWebServer()) {
      other.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(SERVER)
              .addTrustedCertificate(CA.certificate())
              .build()
              .sslSocketFactory());
      other.requireClientAuth();
      other.setProtocols(List.of(Protocol.HTTP_1_1));
      String document = "{\"version\":{\"min_version\":\"1.1\",\"version\":\"1.95\"}}";
      for (int i = 0; i < 2; i++) {
        other.enqueue(
            new MockResponse.Builder().addHeader("Connection", "close").body(document).build());
      }
      other.start();
      try (IronicClient client =
          IronicClient.builder()
              .endpoint("https://localhost:" + other.getPort())
              .tls(tls)
              .build()) {
        client.refreshVersions();
        shown.set(two);
        client.refreshVersions();
      }
      assertThat(peer(other)).isEqualTo("CN=one");
      assertThat(peer(other)).isEqualTo("CN=two");
    }
  }

  private static String peer(MockWebServer server) throws InterruptedException {
    return String.valueOf(server.takeRequest().getHandshake().peerPrincipal());
  }
}
