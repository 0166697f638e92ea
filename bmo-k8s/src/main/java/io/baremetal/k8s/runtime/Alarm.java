package io.baremetal.k8s.runtime;

import io.baremetal.k8s.config.RuntimeContext;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One timer that is set to the earliest of the times it was asked for. Never rings once the
 * scheduler was shut down. Thread-safe.
 */
final class Alarm {

  private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

  private final RuntimeContext context;
  private final Runnable action;
  private final AtomicReference<Setting> current = new AtomicReference<>();

  Alarm(RuntimeContext context, Runnable action) {
    this.context = context;
    this.action = action;
  }

  /** Makes sure that the action runs once this time has passed, if not before. */
  synchronized void ringWithin(Duration delay) {
    long due = context.nanos().getAsLong() + delay.toNanos();
    Setting set = current.get();
    if (set != null && set.due() - due <= 0) {
      return;
    }
    off();
    try {
      Future<?> timer =
          context.scheduler().schedule(() -> ring(due), delay.toNanos(), TimeUnit.NANOSECONDS);
      current.set(new Setting(due, timer));
    } catch (RejectedExecutionException shutDown) {
      LOG.atDebug().log("the scheduler was shut down; nothing is due any more");
    }
  }

  synchronized void off() {
    Setting set = current.getAndSet(null);
    if (set != null) {
      set.timer().cancel(false);
    }
  }

  private void ring(long due) {
    synchronized (this) {
      Setting set = current.get();
      if (set != null && set.due() == due) {
        current.set(null);
      }
    }
    action.run();
  }

  private record Setting(long due, Future<?> timer) {}
}
