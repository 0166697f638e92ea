package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.error.CallCancelledException;
import io.baremetal.ironic.error.IronicConnectionException;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class IronicClientLifeTest {

  private static final NodeRef NODE = NodeRef.of(UUID);
  private static final MockResponse SILENCE =
      new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();

  private final IronicStub ironic = new IronicStub();

  IronicClientLifeTest() throws IOException {
    ironic.versions("1.1", "1.115");
  }

  @AfterEach
  void close() {
    ironic.close();
  }

  @Test
  void givesUpABlockedCall_whenItsThreadIsInterrupted() throws InterruptedException {
    ironic.answer(SILENCE);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    try (IronicClient client = ironic.client().build()) {
      Thread caller =
          new Thread(
              () -> {
                try {
                  client.nodes().get(NODE);
                } catch (RuntimeException e) {
                  thrown.set(e);
                }
                flag.set(Thread.currentThread().isInterrupted());
              });
      caller.start();
      ironic.request();
      ironic.request();
      caller.interrupt();
      caller.join();
    }

    assertThat(thrown.get()).isInstanceOf(CallCancelledException.class);
    assertThat(flag).hasValue(true);
  }

  @Test
  void givesUpTheCall_whenTheFutureIsCancelled() throws InterruptedException {
    ironic.answer(SILENCE);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (IronicClient client = ironic.client().build()) {
      CompletableFuture<Node> future =
          client.async(
              ic -> {
                try {
                  return ic.nodes().get(NODE);
                } catch (RuntimeException e) {
                  thrown.set(e);
                  throw e;
                } finally {
                  ended.countDown();
                }
              });
      ironic.request();
      ironic.request();
      future.cancel(true);
      assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(thrown.get()).isInstanceOf(CallCancelledException.class);
  }

  @Test
  void completesTheFuture_withResultOrException() {
    ironic.answer(200, "{\"uuid\":\"" + UUID + "\"}").answer(404, "");
    ExecutorService given = Executors.newSingleThreadExecutor();
    try (IronicClient client = ironic.client().executor(given).build()) {
      assertThat(client.async(ic -> ic.nodes().get(NODE).uuid()).join()).isEqualTo(UUID);
      assertThat(client.async(ic -> ic.nodes().find(NODE)).join()).isEmpty();
    }

    assertThat(given.isShutdown()).isFalse();
    given.shutdownNow();
  }

  @Test
  void reportsATask_thatTheExecutorRefuses() {
    ExecutorService given = Executors.newSingleThreadExecutor();
    given.shutdownNow();
    try (IronicClient client = ironic.client().executor(given).build()) {
      assertThat(client.async(IronicClient::versions)).isCompletedExceptionally();
    }
  }

  @Test
  void refusesCalls_afterItWasClosed() {
    IronicClient client = ironic.client().build();
    client.versions();
    client.close();

    assertThatThrownBy(() -> client.nodes().get(NODE)).isInstanceOf(CallCancelledException.class);
    assertThat(ironic.requests()).containsExactly("GET /v1/");
  }

  @Test
  void leavesAGivenHttpClientOpen() {
    OkHttpClient given = new OkHttpClient();
    ironic.client().httpClient(given).build().close();

    assertThat(given.dispatcher().executorService().isShutdown()).isFalse();
    try (IronicClient client = ironic.client().httpClient(given).build()) {
      assertThat(client.versions().newest()).hasToString("1.115");
    }
  }

  @Test
  void timesOut_whenNoAnswerComes() {
    ironic.answer(SILENCE);
    try (IronicClient client = ironic.client().requestTimeout(Duration.ofMillis(200)).build()) {
      assertThatThrownBy(() -> client.nodes().get(NODE))
          .isInstanceOf(IronicConnectionException.class)
          .hasMessageMatching(".*tim(eout|ed out).*");
    }
  }

  @Test
  void saysThatItIsNotIronic_whenTheAnswerIsNoJson() {
    ironic.answer(200, "<html>").answer(200, "").answer(200, "[]");
    try (IronicClient client = ironic.client().build()) {
      for (String what : List.of("not JSON", "nothing", "ARRAY")) {
        assertThatThrownBy(() -> client.nodes().get(NODE))
            .isInstanceOf(IronicProtocolException.class)
            .hasMessageContaining(what)
            .hasMessageContaining("endpoint");
      }
    }
  }

  @Test
  void goesOn_whenAListenerFails() {
    ironic.answer(200, "{\"drivers\":[]}");
    try (IronicClient client =
        ironic
            .client()
            .addListener(
                call -> {
                  throw new IllegalStateException("listener");
                })
            .build()) {
      assertThat(client.drivers().list()).isEmpty();
      assertThat(client.counters().total()).isEqualTo(2);
    }
  }
}
