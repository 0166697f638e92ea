package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.ironic.error.IronicConnectionException.Delivery;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.NodeLockedException;
import io.baremetal.ironic.error.NotAcceptableException;
import io.baremetal.ironic.error.ServerFaultException;
import io.baremetal.ironic.error.ServiceUnavailableException;
import io.baremetal.ironic.error.UnauthorizedException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionVerb;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Answers that no Ironic should give: each a typed error, within the time limit, in little memory.
 */
@Timeout(30)
final class HostileServerTest {

  private static final NodeRef NODE = NodeRef.of(UUID);
  private static final String LOCKED =
      "{\"error_message\":\"Node n is locked by host h, please retry after the current operation"
          + " is completed.\"}";

  private final IronicStub ironic = new IronicStub();
  private final IronicClient client =
      ironic.client().requestTimeout(Duration.ofSeconds(2)).largestAnswer(100_000).build();

  HostileServerTest() throws IOException {
    ironic.versions("1.1", "1.115");
  }

  @AfterEach
  void close() {
    client.close();
    ironic.close();
  }

  private Node get() {
    return client.nodes().get(NODE);
  }

  @Test
  void saysWhereItStopped_whenJsonIsCut() {
    ironic.answer(200, "{\"uuid\":\"a\",\"name\":\"hu");

    assertThatThrownBy(this::get)
        .isInstanceOf(IronicProtocolException.class)
        .hasMessageContaining("at byte")
        .hasNoCause();
  }

  @Test
  void doesNotKnowTheFate_whenTheConnectionBreaksInTheAnswer() {
    ironic.answer(
        new MockResponse.Builder()
            .code(200)
            .body("{\"uuid\":\"a\"}".repeat(1000))
            .onResponseBody(new SocketEffect.CloseSocket(true, true, true))
            .build());

    assertThatThrownBy(this::get)
        .isInstanceOfSatisfying(
            IronicConnectionException.class,
            e -> assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN));
  }

  @Test
  void namesTheContentType_whenAProxyAnswersWithAPage() {
    ironic.answer(
        new MockResponse.Builder()
            .code(200)
            .setHeader("Content-Type", "text/html")
            .body("<html>log in</html>")
            .build());

    assertThatThrownBy(this::get)
        .isInstanceOf(IronicProtocolException.class)
        .hasMessageContaining("text/html")
        .hasMessageNotContaining("log in");
  }

  @Test
  void keepsALittle_ofALongErrorPage() {
    ironic.answer(502, "<html>" + "x".repeat(1_000_000) + "</html>");

    assertThatThrownBy(this::get)
        .isInstanceOfSatisfying(
            ServerFaultException.class,
            e -> assertThat(e.faultMessage().length()).isLessThan(1100));
  }

  @Test
  void readsNoMoreThanItMay_whenTheAnswerIsHuge() {
    ironic.answer(
        new MockResponse.Builder()
            .code(200)
            .setHeader("Content-Length", 3L << 30)
            .onResponseBody(SocketEffect.Stall.INSTANCE)
            .build());

    assertThatThrownBy(this::get)
        .isInstanceOf(IronicProtocolException.class)
        .hasMessageContaining("longer than 100000 bytes");
  }

  @Test
  void readsNoMoreThanItMay_whenNoLengthIsSaid() {
    ironic.answer(
        new MockResponse.Builder()
            .code(200)
            .chunkedBody("{\"a\":\"" + "x".repeat(300_000) + "\"}", 1000)
            .build());

    assertThatThrownBy(this::get).isInstanceOf(IronicProtocolException.class);
  }

  @Test
  void givesUpInTime_whenBytesDrip() {
    ironic.answer(
        new MockResponse.Builder()
            .code(200)
            .body("{\"uuid\":\"" + UUID + "\"}")
            .throttleBody(1, 100, TimeUnit.MILLISECONDS)
            .build());
    long start = System.nanoTime();

    assertThatThrownBy(this::get).isInstanceOf(IronicConnectionException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void refusesJsonThatIsTooDeep() {
    ironic.answer(200, "[".repeat(50_000));

    assertThatThrownBy(this::get).isInstanceOf(IronicProtocolException.class);
  }

  @Test
  void refusesTheWrongKindOfJson() {
    ironic.answer(200, "[1,2]");

    assertThatThrownBy(this::get)
        .isInstanceOf(IronicProtocolException.class)
        .hasMessageContaining("ARRAY");
  }

  @Test
  void isUnauthorized_whenCredentialsGoBadInTheMiddleOfAList() {
    ironic
        .answer(200, "{\"nodes\":[{\"uuid\":\"a\"}],\"next\":\"http://x/v1/nodes?marker=a\"}")
        .answer(401, "{\"error\":{\"message\":\"expired\",\"code\":401}}");
    Iterator<Node> nodes = client.nodes().list(NodeQuery.all()).iterator();

    assertThat(nodes.next().uuid()).isEqualTo("a");
    assertThatThrownBy(nodes::next).isInstanceOf(UnauthorizedException.class);
  }

  @Test
  void asksOnce_whenVersionsAreRefusedForEver() {
    ironic.answer(406, "{}").versions("1.1", "1.100").answer(406, "{}");

    assertThatThrownBy(this::get).isInstanceOf(NotAcceptableException.class);

    assertThat(ironic.requests()).hasSize(4);
  }

  private IronicClient patient(LeapingScheduler time) {
    return ironic
        .client()
        .retry(RetryPolicy.within(Duration.ofSeconds(30)))
        .scheduler(time)
        .nanoTime(time::nanoTime)
        .addListener(call -> time.advance(2_000))
        .build();
  }

  @Test
  void survivesStorms_withinTheBudget() {
    for (int i = 0; i < 30; i++) {
      ironic.answer(i % 2 == 0 ? 409 : 503, i % 2 == 0 ? LOCKED : "");
    }
    LeapingScheduler time = new LeapingScheduler();
    try (IronicClient patient = patient(time)) {
      assertThatThrownBy(
              () ->
                  patient
                      .nodes()
                      .on(NODE)
                      .states()
                      .provision(ProvisionRequest.of(ProvisionVerb.MANAGE)))
          .isInstanceOfAny(NodeLockedException.class, ServiceUnavailableException.class);
      assertThat(ironic.requests().size()).isBetween(4, 12);
      assertThat(Duration.ofNanos(time.nanoTime())).isLessThan(Duration.ofSeconds(40));
    } finally {
      time.shutdownNow();
    }
  }

  @Test
  void sendsNothing_whenTheServersClockOrOursIsWrong() throws IOException {
    long soon = System.currentTimeMillis() + Duration.ofDays(1).toMillis();
    // Java does not look at the dates of a certificate that it is told to trust, so another signs.
    HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate tomorrow =
        new HeldCertificate.Builder()
            .signedBy(authority)
            .addSubjectAlternativeName("localhost")
            .validityInterval(soon, soon + Duration.ofDays(1).toMillis())
            .build();
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(tomorrow).build().sslSocketFactory());
      secure.start();
      IronicClient strict =
          IronicClient.builder()
              .endpoint("https://localhost:" + secure.getPort())
              .tls(TlsSettings.builder().trustedCertificates(authority::certificatePem).build())
              .retry(RetryPolicy.none())
              .build();

      assertThatThrownBy(() -> strict.nodes().get(NODE))
          .isInstanceOfSatisfying(
              IronicConnectionException.class,
              e -> assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT));
      strict.close();
    }
  }

  @Test
  void sendsNothing_whenTheServerSpeaksNoTls() {
    try (IronicClient strict =
        IronicClient.builder()
            .endpoint("https://" + ironic.host())
            .requestTimeout(Duration.ofSeconds(2)) // such a server may wait for the end of a line
            .retry(RetryPolicy.none())
            .build()) {
      assertThatThrownBy(() -> strict.nodes().get(NODE))
          .isInstanceOfSatisfying(
              IronicConnectionException.class,
              e -> assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT));
    }
  }

  @Test
  void refusesLimits_thatItCannotKeep() {
    for (long bytes : new long[] {0, -1, 2L << 30, Long.MAX_VALUE}) {
      IronicClient.Builder builder = ironic.client().largestAnswer(bytes);

      assertThatThrownBy(builder::build)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Long.toString(bytes))
          .hasMessageContaining("1073741824");
    }
  }
}
