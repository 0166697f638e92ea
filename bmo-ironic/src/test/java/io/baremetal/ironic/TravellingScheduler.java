package io.baremetal.ironic;

import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Lets simulated time pass on the thread that asks to be woken, and wakes it at once. */
final class TravellingScheduler extends ScheduledThreadPoolExecutor {

  private final TestClock time;

  TravellingScheduler(TestClock time) {
    super(1);
    this.time = time;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    time.advance(Duration.ofNanos(unit.toNanos(delay)));
    return super.schedule(task, 0, unit);
  }
}
