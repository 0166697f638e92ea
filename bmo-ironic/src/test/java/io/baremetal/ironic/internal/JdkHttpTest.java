package io.baremetal.ironic.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.config.TlsSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The JDK's client is as careful as the other. */
final class JdkHttpTest {

  private static final HeldCertificate CA =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    HeldCertificate here =
        new HeldCertificate.Builder().signedBy(CA).addSubjectAlternativeName("localhost").build();
    server.useHttps(
        new HandshakeCertificates.Builder().heldCertificate(here).build().sslSocketFactory());
    server.enqueue(new MockResponse.Builder().code(204).build());
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private int ask(String host, ClientSettings.Builder settings, OkHttpClient like)
      throws IOException, InterruptedException {
    HttpClient client = JdkHttp.like(like, settings.endpoint("http://x").build());
    URI uri = URI.create("https://" + host + ":" + server.getPort());
    return client
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static ClientSettings.Builder trusting() {
    return ClientSettings.builder()
        .tls(TlsSettings.builder().trustedCertificates(CA::certificatePem).build());
  }

  @Test
  void trustsWhomItIsTold() throws IOException, InterruptedException {
    assertThat(ask("localhost", trusting(), new OkHttpClient())).isEqualTo(204);
  }

  @Test
  void distrustsACertificateForAnotherName() {
    assertThatThrownBy(() -> ask("127.0.0.1", trusting(), new OkHttpClient()))
        .isInstanceOf(IOException.class);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void distrustsStrangers() {
    assertThatThrownBy(() -> ask("localhost", ClientSettings.builder(), new OkHttpClient()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void takesOverTheTrustOfAGivenClient() throws IOException, InterruptedException {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(CA.certificate()).build();
    OkHttpClient given =
        new OkHttpClient.Builder()
            .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
            .build();

    assertThat(ask("localhost", ClientSettings.builder(), given)).isEqualTo(204);
  }

  @Test
  void takesOverTheProxyOfAGivenClient() {
    InetSocketAddress nobody = InetSocketAddress.createUnresolved("127.0.0.1", 1);
    OkHttpClient given =
        new OkHttpClient.Builder().proxy(new Proxy(Proxy.Type.HTTP, nobody)).build();

    assertThatThrownBy(() -> ask("localhost", trusting(), given)).isInstanceOf(IOException.class);
    assertThat(server.getRequestCount()).isZero();
  }
}
