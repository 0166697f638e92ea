package io.baremetal.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams whose client or server goes away just while they begin. */
class StreamEndsTest {

  private final AtomicInteger cancelled = new AtomicInteger();

  @Test
  @Timeout(20)
  void breaks_whenTheServerClosesBeforeItBegins() {
    OpenStreams streams = new OpenStreams();
    streams.breakAll();
    LineBody late = new LineBody(sink -> cancelled::incrementAndGet, streams);

    assertThatThrownBy(() -> late.writeTo(new Buffer()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("breaks on purpose");
    assertThat(cancelled).hasValue(1);
  }

  @Test
  void isCancelled_whenTheClientIsGoneBeforeTheSourceIsOpen() {
    WebSocketPush[] push = new WebSocketPush[1];
    push[0] =
        new WebSocketPush(
            sink -> {
              push[0].onFailure(unconnected(), new IOException("reset"), null);
              return cancelled::incrementAndGet;
            });

    push[0].onOpen(unconnected(), null);

    assertThat(cancelled).hasValue(1);
  }

  /** Some WebSocket; nothing is sent through it. */
  private static WebSocket unconnected() {
    return new OkHttpClient()
        .newWebSocket(
            new Request.Builder().url("http://127.0.0.1:9").build(), new WebSocketListener() {});
  }
}
