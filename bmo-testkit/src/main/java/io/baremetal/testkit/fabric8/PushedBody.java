package io.baremetal.testkit.fabric8;

import io.baremetal.testkit.http.PushSink;
import io.baremetal.testkit.http.PushSource;
import io.fabric8.kubernetes.client.http.AsyncBody;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A body that hands out one piece for each call of {@link #consume()}, as soon as there is one. */
final class PushedBody implements AsyncBody, PushSink {

  private final AsyncBody.Consumer<List<ByteBuffer>> consumer;
  private final Queue<ByteBuffer> pieces = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final AtomicLong demand = new AtomicLong();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicReference<PushSource.@Nullable Subscription> subscription =
      new AtomicReference<>();
  private volatile @Nullable Runnable ending;

  PushedBody(AsyncBody.Consumer<List<ByteBuffer>> consumer) {
    this.consumer = consumer;
  }

  void subscribe(PushSource source) {
    subscription.set(source.open(this));
    if (done.isDone()) {
      unsubscribe();
    }
  }

  void offer(ByteBuffer piece) {
    pieces.add(piece);
    run();
  }

  @Override
  public void next(String message) {
    offer(ByteBuffer.wrap((message + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void end() {
    finish(() -> done.complete(null));
  }

  @Override
  public void fail() {
    finish(() -> done.completeExceptionally(new IOException("the connection broke")));
  }

  private void finish(Runnable how) {
    ending = how;
    run();
  }

  @Override
  public void consume() {
    demand.incrementAndGet();
    run();
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public void cancel() {
    done.cancel(false);
    unsubscribe();
  }

  private void unsubscribe() {
    PushSource.Subscription open = subscription.getAndSet(null);
    if (open != null) {
      open.cancel();
    }
  }

  /** One thread at a time hands out; whoever comes meanwhile leaves the work to it. */
  private void run() {
    if (running.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    while (seen != 0) {
      handOut();
      seen = running.addAndGet(-seen);
    }
  }

  private void handOut() {
    while (demand.get() > 0 && !pieces.isEmpty() && !done.isDone()) {
      demand.decrementAndGet();
      ByteBuffer piece = pieces.remove();
      try {
        consumer.consume(List.of(piece), this);
      } catch (Exception e) {
        done.completeExceptionally(e);
        unsubscribe();
      }
    }
    Runnable how = ending;
    if (pieces.isEmpty() && how != null && demand.get() > 0) {
      how.run();
      unsubscribe();
    }
  }
}
