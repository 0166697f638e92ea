package io.baremetal.k8s.internal.informer;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells changes one at a time and in the order in which they were made, whichever threads make
 * them: were the end of an object told after its new beginning, nobody would look after the new
 * one. Whoever comes while another thread tells leaves its changes to that one. Thread-safe.
 */
final class Telling {

  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

  private final Consumer<Change> listener;
  private final Queue<Change> untold = new ConcurrentLinkedQueue<>();
  private final AtomicInteger calls = new AtomicInteger();

  Telling(Consumer<Change> listener) {
    this.listener = listener;
  }

  /** Makes changes, which must not block, and tells them. */
  void tell(Supplier<List<Change>> making) {
    synchronized (untold) {
      untold.addAll(making.get());
    }
    if (calls.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    while (seen != 0) {
      tellAll();
      seen = calls.addAndGet(-seen);
    }
  }

  private void tellAll() {
    for (Change next = untold.poll(); next != null; next = untold.poll()) {
      tell(next);
    }
  }

  private void tell(Change change) {
    try {
      listener.accept(change);
    } catch (RuntimeException failure) {
      LOG.atError().addKeyValue("object", change.key()).setCause(failure).log("change not heard");
    }
  }
}
