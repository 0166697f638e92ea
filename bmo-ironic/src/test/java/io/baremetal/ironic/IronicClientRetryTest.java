package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.error.ConflictException;
import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.ironic.error.IronicConnectionException.Delivery;
import io.baremetal.ironic.error.NodeLockedException;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStates;
import io.baremetal.ironic.node.PowerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.SocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class IronicClientRetryTest {

  private static final PowerRequest ON = PowerRequest.of(PowerRequest.Action.ON);
  private static final String POWER = "PUT /v1/nodes/" + UUID + "/states/power";
  private static final String LOCKED =
      "{\"error_message\":\"Node n is locked by host h, please retry\"}";

  private final IronicStub ironic = new IronicStub();
  private final LeapingScheduler time = new LeapingScheduler();
  private final IronicClient client =
      ironic
          .client()
          .retry(RetryPolicy.standard())
          .scheduler(time)
          .nanoTime(time::nanoTime)
          .addListener(call -> time.advance(2_000))
          .build();
  private final NodeStates states = client.nodes().on(NodeRef.of(UUID)).states();

  IronicClientRetryTest() throws IOException {
    ironic.versions("1.1", "1.115");
  }

  @AfterEach
  void close() {
    client.close();
    ironic.close();
    time.shutdownNow();
  }

  private static MockResponse noAnswer() {
    return new MockResponse.Builder()
        .onResponseStart(new SocketEffect.CloseSocket(true, true, true))
        .build();
  }

  /** Each pause is as long as this or up to a quarter shorter. */
  private void assertPauses(Long... longest) {
    assertThat(time.leaps()).hasSize(longest.length);
    for (int i = 0; i < longest.length; i++) {
      assertThat(time.leaps().get(i)).isBetween(longest[i] * 3 / 4 - 1, longest[i]);
    }
  }

  @Test
  void repeatsWithPauses_whileTheNodeIsLockedOrNoWorkerIsFree() {
    ironic.answer(409, LOCKED).answer(503, "").answer(202, "");

    states.power(ON);

    assertThat(ironic.requests()).containsExactly("GET /v1/", POWER, POWER, POWER);
    assertPauses(500L, 1000L);
  }

  @Test
  void givesUp_whenTheBudgetIsSpent() {
    for (int i = 0; i < 20; i++) {
      ironic.answer(409, LOCKED);
    }

    assertThatThrownBy(() -> states.power(ON)).isInstanceOf(NodeLockedException.class);

    assertPauses(500L, 1000L, 2000L, 4000L, 8000L);
  }

  @Test
  void reportsAtOnce_whenTheConflictIsNoLock() {
    ironic.answer(409, "{\"error_message\":\"A node with name n already exists.\"}");

    assertThatThrownBy(() -> states.power(ON)).isInstanceOf(ConflictException.class);

    assertThat(time.leaps()).isEmpty();
  }

  @Test
  void neverRepeatsAChange_whoseAnswerWasLost() {
    ironic.answer(noAnswer()).answer(202, "");

    assertThatThrownBy(() -> states.power(ON))
        .isInstanceOfSatisfying(
            IronicConnectionException.class,
            e -> {
              assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
              assertThat(e.isRetryable()).isFalse();
              assertThat(e).hasMessageContaining(POWER);
            });

    assertThat(ironic.requests()).containsExactly("GET /v1/", POWER);
  }

  @Test
  void repeatsARead_whoseAnswerWasLost() {
    ironic.answer(noAnswer()).answer(200, "{\"uuid\":\"" + UUID + "\"}");

    assertThat(client.nodes().get(NodeRef.of(UUID)).uuid()).isEqualTo(UUID);
    assertPauses(500L);
  }

  @Test
  void knowsThatNothingWasSent_whenNobodyListens() {
    ironic.close();

    assertThatThrownBy(() -> states.power(ON))
        .isInstanceOfSatisfying(
            IronicConnectionException.class,
            e -> assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT));

    assertThat(time.leaps()).isNotEmpty();
  }

  @Test
  void repeatsAChange_thatFoundNoConnectionInTime() {
    BlackHole sockets = new BlackHole();
    OkHttpClient http = new OkHttpClient.Builder().socketFactory(sockets).build();
    ironic.answer(202, "");
    try (IronicClient impatient =
        ironic
            .client()
            .httpClient(http)
            .retry(RetryPolicy.standard())
            .scheduler(time)
            .nanoTime(time::nanoTime)
            .addListener(call -> time.advance(2_000))
            .build()) {
      impatient.versions();
      http.connectionPool().evictAll();
      sockets.swallow.set(true);

      assertThatThrownBy(() -> impatient.nodes().on(NodeRef.of(UUID)).states().power(ON))
          .isInstanceOfSatisfying(
              IronicConnectionException.class,
              e -> {
                assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
                assertThat(e).hasMessageContaining("Connect timed out");
              });
    }

    assertThat(time.leaps()).isNotEmpty();
    assertThat(ironic.requests()).containsExactly("GET /v1/");
  }

  /** Sockets whose packets, from a moment on, go nowhere. */
  private static final class BlackHole extends SocketFactory {

    private final AtomicBoolean swallow = new AtomicBoolean();

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
          if (swallow.get()) {
            throw new SocketTimeoutException("Connect timed out");
          }
          super.connect(endpoint, timeout);
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void usesOneIdForAllAttempts_andCountsEach() {
    ironic.answer(503, "").answer(202, "");

    states.power(ON);

    ironic.request();
    String first = ironic.request().getHeaders().get("X-OpenStack-Request-ID");
    assertThat(ironic.request().getHeaders().get("X-OpenStack-Request-ID")).isEqualTo(first);
    assertThat(client.counters().count("PUT", "/v1/nodes/{node}/states/power")).isEqualTo(2);
    assertThat(client.counters().reads()).isEqualTo(1);
    assertThat(client.counters().writes()).isEqualTo(2);
  }

  @Test
  void asksAgainAndSendsOnceMore_whenTheServerChangedItsVersions() {
    ironic.answer(406, "").versions("1.1", "1.95").answer(202, "");

    states.power(ON);

    assertThat(ironic.requests()).containsExactly("GET /v1/", POWER, "GET /v1/", POWER);
  }

  @Test
  void reportsTheRefusal_whenTheServerDidNotChangeItsVersions() {
    ironic.answer(406, "").versions("1.1", "1.115");

    assertThatThrownBy(() -> states.power(ON)).hasMessageContaining("406");

    assertThat(ironic.requests()).containsExactly("GET /v1/", POWER, "GET /v1/");
  }
}
