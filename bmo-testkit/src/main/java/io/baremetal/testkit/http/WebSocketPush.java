package io.baremetal.testkit.http;

import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** Pushes messages as text frames; ends with a normal close, or with an abnormal one. */
final class WebSocketPush extends WebSocketListener {

  private static final int NORMAL_CLOSURE = 1000;
  private static final int SERVER_FAILED = 1011;

  private final PushSource source;
  private final AtomicReference<PushSource.@Nullable Subscription> subscription =
      new AtomicReference<>();
  private volatile boolean gone;

  WebSocketPush(PushSource source) {
    this.source = source;
  }

  @Override
  public void onOpen(WebSocket webSocket, Response response) {
    subscription.set(source.open(new FrameSink(webSocket)));
    // The thread that writes may have found the client gone while the source was being opened.
    if (gone) {
      cancel();
    }
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    cancel();
    webSocket.close(NORMAL_CLOSURE, null);
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
    cancel();
  }

  private void cancel() {
    gone = true;
    PushSource.Subscription open = subscription.getAndSet(null);
    if (open != null) {
      open.cancel();
    }
  }

  private record FrameSink(WebSocket webSocket) implements PushSink {

    @Override
    public void next(String message) {
      webSocket.send(message);
    }

    @Override
    public void end() {
      webSocket.close(NORMAL_CLOSURE, null);
    }

    @Override
    public void fail() {
      // MockWebServer's end of a WebSocket cannot drop its socket; this code says the same.
      webSocket.close(SERVER_FAILED, null);
    }
  }
}
