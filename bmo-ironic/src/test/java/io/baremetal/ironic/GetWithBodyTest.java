package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.baremetal.ironic.config.BasicCredentials;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.config.TlsSettings.Verification;
import io.baremetal.ironic.error.CallCancelledException;
import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.ServerFaultException;
import io.baremetal.ironic.error.UnexpectedStatusException;
import io.baremetal.ironic.node.BmcSubscription;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.vendor.VendorCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The one kind of request that goes another way: everything else must be the same there. */
@Timeout(30)
final class GetWithBodyTest {

  private static final String VERSIONS =
      "{\"version\":{\"id\":\"v1\",\"min_version\":\"1.1\",\"version\":\"1.115\"}}";

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<Headers> headers = new CopyOnWriteArrayList<>();
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final IronicClient client = client().build();

  private interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  GetWithBodyTest() throws IOException {
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void close() {
    over.countDown();
    client.close();
    server.stop(0);
    workers.shutdownNow();
  }

  private IronicClient.Builder client() {
    return IronicClient.builder()
        .endpoint("http://127.0.0.1:" + server.getAddress().getPort())
        .requestTimeout(Duration.ofSeconds(2))
        .largestAnswer(1000)
        .retry(RetryPolicy.none());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (exchange.getRequestURI().getPath().equals("/v1/")) {
        send(exchange, 200, VERSIONS);
        return;
      }
      lines.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
      headers.add(exchange.getRequestHeaders());
      arrived.countDown();
      replies.remove().to(exchange);
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void answer(int status, String body) {
    replies.add(exchange -> send(exchange, status, body));
  }

  private static BmcSubscription subscription(IronicClient client) {
    return client.nodes().on(NodeRef.of(UUID)).vendor().subscription("7");
  }

  @Test
  void readsASubscription() {
    answer(200, "{\"Id\":\"7\",\"Destination\":\"https://x\",\"EventTypes\":[\"Alert\"]}");

    BmcSubscription found = subscription(client);

    assertThat(found.id()).contains("7");
    assertThat(found.destination()).contains("https://x");
    assertThat(found.eventTypes()).containsExactly("Alert");
    assertThat(lines)
        .containsExactly(
            "GET /v1/nodes/" + UUID + "/vendor_passthru?method=get_subscription {\"id\":\"7\"}");
    assertThat(headers.get(0).getFirst("X-OpenStack-Ironic-API-Version")).isEqualTo("1.115");
    assertThat(headers.get(0).getFirst("X-OpenStack-Request-ID")).startsWith("req-");
    assertThat(headers.get(0).getFirst("Content-Type")).isEqualTo("application/json");
    assertThat(client.counters().count("vendor_passthru get_subscription")).isEqualTo(1);
  }

  @Test
  void passesArgumentsToAnyMethod() {
    answer(200, "true");

    assertThat(
            client
                .nodes()
                .on(NodeRef.of(UUID))
                .vendor()
                .call(VendorCall.get("m", Map.of("a", 1)))
                .json()
                .orElseThrow()
                .asBoolean())
        .isTrue();
    assertThat(lines.get(0)).endsWith("method=m {\"a\":1}");
  }

  @Test
  void showsCredentials_andRenewsThemOnce() {
    Deque<String> passwords = new ArrayDeque<>(List.of("old", "new", "new"));
    answer(401, "{}");
    answer(200, "{}");
    try (IronicClient known =
        client().auth(IronicAuth.basic(() -> new BasicCredentials("u", passwords.pop()))).build()) {
      subscription(known);
    }

    assertThat(headers).extracting(h -> h.getFirst("Authorization")).doesNotHaveDuplicates();
    assertThat(lines).hasSize(2);
  }

  @Test
  void takesItsCredentialsNowhereElse_whenRedirected() {
    replies.add(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(307, -1);
        });

    assertThatThrownBy(() -> subscription(client)).isInstanceOf(UnexpectedStatusException.class);
    assertThat(lines).hasSize(1);
  }

  @Test
  void saysWhatTheControllerSaid() {
    answer(500, "{\"error_message\":\"the controller knows no 7\"}" + " ".repeat(200_000));

    assertThatThrownBy(() -> subscription(client))
        .isInstanceOf(ServerFaultException.class)
        .hasMessageContaining("knows no 7");
  }

  @Test
  void readsNoMoreThanItMay() {
    replies.add(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] piece = "x".repeat(500).getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < 1_000_000; i++) {
            exchange.getResponseBody().write(piece);
          }
        });

    assertThatThrownBy(() -> subscription(client))
        .isInstanceOf(IronicProtocolException.class)
        .hasMessageContaining("longer than 1000 bytes");
  }

  private void silence() {
    replies.add(
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @Test
  void timesOut_whenNoAnswerComes() {
    silence();

    assertThatThrownBy(() -> subscription(client))
        .isInstanceOf(IronicConnectionException.class)
        .hasMessageContaining("timeout");
  }

  @Test
  void isGivenUp_whenTheFutureIsCancelled() throws InterruptedException {
    silence();
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    CompletableFuture<BmcSubscription> call =
        client.async(
            ic -> {
              try {
                return subscription(ic);
              } catch (RuntimeException e) {
                thrown.complete(e);
                throw e;
              }
            });
    arrived.await();

    call.cancel(true);

    assertThat(thrown.join()).isInstanceOf(CallCancelledException.class);
  }

  @Test
  void knowsThatNobodyListens() {
    client.versions();
    server.stop(0);

    assertThatThrownBy(() -> subscription(client)).isInstanceOf(IronicConnectionException.class);
  }

  private static String overTls(HeldCertificate shown, TlsSettings.Builder tls) throws IOException {
    HttpsServer secure =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(
        new HttpsConfigurator(
            new HandshakeCertificates.Builder().heldCertificate(shown).build().sslContext()));
    secure.createContext(
        "/",
        exchange -> {
          try (exchange) {
            boolean versions = exchange.getRequestURI().getPath().equals("/v1/");
            send(exchange, 200, versions ? VERSIONS : "{\"Id\":\"secure\"}");
          }
        });
    secure.start();
    try (IronicClient client =
        IronicClient.builder()
            .endpoint("https://localhost:" + secure.getAddress().getPort())
            .retry(RetryPolicy.none())
            .tls(tls.build())
            .build()) {
      return subscription(client).id().orElse("");
    } finally {
      secure.stop(0);
    }
  }

  @Test
  void trustsWhomItIsTold() throws IOException {
    HeldCertificate ca = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate here =
        new HeldCertificate.Builder().signedBy(ca).addSubjectAlternativeName("localhost").build();
    TlsSettings.Builder trusting = TlsSettings.builder().trustedCertificates(ca::certificatePem);

    assertThat(overTls(here, trusting)).isEqualTo("secure");
    assertThat(overTls(here, TlsSettings.builder().verification(Verification.NONE)))
        .isEqualTo("secure");
  }
}
