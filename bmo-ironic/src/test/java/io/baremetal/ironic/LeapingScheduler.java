package io.baremetal.ironic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A scheduler with a clock that leaps to whatever is scheduled, so that nobody waits. */
final class LeapingScheduler extends ScheduledThreadPoolExecutor {

  private final AtomicLong nanos = new AtomicLong();
  private final List<Long> leaps = Collections.synchronizedList(new ArrayList<>());

  LeapingScheduler() {
    super(1);
  }

  long nanoTime() {
    return nanos.get();
  }

  /** Lets time pass. */
  void advance(long millis) {
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** How long each wait would have been, in milliseconds. */
  List<Long> leaps() {
    return List.copyOf(leaps);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    nanos.addAndGet(unit.toNanos(delay));
    leaps.add(unit.toMillis(delay));
    return super.schedule(task, 0, unit);
  }
}
