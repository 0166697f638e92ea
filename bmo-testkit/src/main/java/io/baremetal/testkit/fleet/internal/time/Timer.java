package io.baremetal.testkit.fleet.internal.time;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs work later. The scheduler only waits; the work itself, which may block on the network, runs
 * on the executor. Thread-safe. After {@link #stop()} nothing starts any more.
 */
public final class Timer {

  private final ScheduledExecutorService scheduler;
  private final Executor executor;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /** Neither is closed by this. */
  public Timer(ScheduledExecutorService scheduler, Executor executor) {
    this.scheduler = scheduler;
    this.executor = executor;
  }

  /** Runs the work as soon as a thread is free. */
  public void soon(Runnable work) {
    if (stopped.get()) {
      return;
    }
    try {
      executor.execute(() -> run(work));
    } catch (RejectedExecutionException closing) {
      stop();
    }
  }

  /** Runs the work after a time. */
  public void after(Duration delay, Runnable work) {
    if (stopped.get()) {
      return;
    }
    try {
      Future<?> unused =
          scheduler.schedule(() -> soon(work), delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closing) {
      stop();
    }
  }

  /** Starts nothing any more; what runs goes on to its end. */
  public void stop() {
    stopped.set(true);
  }

  private void run(Runnable work) {
    if (!stopped.get()) {
      work.run();
    }
  }
}
