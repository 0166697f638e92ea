package io.baremetal.testkit.cluster.internal.watch;

import io.baremetal.testkit.cluster.internal.selector.Selection;
import io.baremetal.testkit.cluster.internal.store.Change;
import io.baremetal.testkit.http.PushSink;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One open watch. Events are queued inside the store's lock and delivered outside it, in order, by
 * one thread at a time; a sink that writes to the cluster only lengthens the queue.
 */
final class Watcher {

  private final Selection selection;
  private final PushSink sink;
  private final Executor executor;
  private final Queue<Consumer<PushSink>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private volatile boolean closed;

  Watcher(Selection selection, PushSink sink, Executor executor) {
    this.selection = selection;
    this.sink = sink;
    this.executor = executor;
  }

  Selection selection() {
    return selection;
  }

  void offer(Change change) {
    enqueue(to -> EventFrames.of(change, selection).ifPresent(to::next));
  }

  void offer(String frame) {
    enqueue(to -> to.next(frame));
  }

  /** Ends the stream in good order once everything before was delivered. */
  void end() {
    enqueue(
        to -> {
          closed = true;
          to.end();
        });
  }

  /** Breaks the stream once everything before was delivered. */
  void fail() {
    enqueue(
        to -> {
          closed = true;
          to.fail();
        });
  }

  /** The client is gone: nothing more is delivered. */
  void close() {
    closed = true;
    queue.clear();
  }

  private void enqueue(Consumer<PushSink> step) {
    if (!closed) {
      queue.add(step);
    }
  }

  /**
   * Delivers what is queued, on the executor; returns at once when a delivery is already running.
   */
  void drain() {
    if (!queue.isEmpty() && pending.getAndIncrement() == 0) {
      executor.execute(this::deliver);
    }
  }

  private void deliver() {
    boolean healthy = false;
    try {
      int seen = 1;
      while (seen != 0) {
        deliverQueued();
        seen = pending.addAndGet(-seen);
      }
      healthy = true;
    } finally {
      // A sink that throws is a client that is gone.
      if (!healthy) {
        closed = true;
      }
    }
  }

  private void deliverQueued() {
    Consumer<PushSink> step = queue.poll();
    while (step != null) {
      if (!closed) {
        step.accept(sink);
      }
      step = queue.poll();
    }
  }
}
