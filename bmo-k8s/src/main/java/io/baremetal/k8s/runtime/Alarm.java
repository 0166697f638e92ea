package io.baremetal.k8s.runtime;

import io.baremetal.k8s.config.RuntimeContext;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One timer that is set to the earliest of the times it was asked for. Thread-safe. */
final class Alarm {

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
    Future<?> timer =
        context.scheduler().schedule(() -> ring(due), delay.toNanos(), TimeUnit.NANOSECONDS);
    current.set(new Setting(due, timer));
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
