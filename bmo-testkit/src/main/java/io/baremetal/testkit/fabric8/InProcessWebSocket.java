package io.baremetal.testkit.fabric8;

import io.baremetal.testkit.http.PushSink;
import io.baremetal.testkit.http.PushSource;
import io.fabric8.kubernetes.client.http.WebSocket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Messages go straight to the listener, in order, whether it asked for them or not. */
final class InProcessWebSocket implements WebSocket, PushSink {

  private static final int NORMAL_CLOSURE = 1000;

  private final WebSocket.Listener listener;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicReference<PushSource.@Nullable Subscription> subscription =
      new AtomicReference<>();

  InProcessWebSocket(WebSocket.Listener listener) {
    this.listener = listener;
  }

  void subscribe(PushSource source) {
    subscription.set(source.open(this));
    if (closed.get()) {
      unsubscribe();
    }
  }

  @Override
  public void next(String message) {
    if (!closed.get()) {
      listener.onMessage(this, message);
    }
  }

  @Override
  public void end() {
    close(NORMAL_CLOSURE, "");
  }

  @Override
  public void fail() {
    if (closed.compareAndSet(false, true)) {
      unsubscribe();
      listener.onError(this, new IOException("the connection broke"));
    }
  }

  @Override
  public boolean send(ByteBuffer buffer) {
    return !closed.get();
  }

  @Override
  public boolean sendClose(int code, @Nullable String reason) {
    return close(code, reason == null ? "" : reason);
  }

  private boolean close(int code, String reason) {
    if (!closed.compareAndSet(false, true)) {
      return false;
    }
    unsubscribe();
    listener.onClose(this, code, reason);
    return true;
  }

  private void unsubscribe() {
    PushSource.Subscription open = subscription.getAndSet(null);
    if (open != null) {
      open.cancel();
    }
  }

  @Override
  public long queueSize() {
    return 0;
  }

  @Override
  public void request() {}
}
