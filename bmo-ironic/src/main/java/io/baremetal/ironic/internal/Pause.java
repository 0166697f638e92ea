package io.baremetal.ironic.internal;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets the calling thread wait, on a clock that tests can turn. */
final class Pause {

  private final ScheduledExecutorService scheduler;

  Pause(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  /** Returns when the time is over or the call was given up. */
  void await(Duration time, CallScope scope) throws InterruptedIOException {
    CountDownLatch over = new CountDownLatch(1);
    Future<?> alarm = scheduler.schedule(over::countDown, time.toNanos(), TimeUnit.NANOSECONDS);
    CallScope.Entry entry = scope.enter(over::countDown);
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted between two attempts");
    } finally {
      entry.leave();
      alarm.cancel(false);
    }
  }
}
