package io.baremetal.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Present time and the tasks to come. Tasks are added from any thread and run by one. */
final class Timeline {

  /** Tasks in a row without time passing, after which the simulation is taken for stuck. */
  private static final int STUCK = 1_000_000;

  private final Order order;
  private final TreeSet<TimedTask<?>> tasks = new TreeSet<>();
  private final Instant wallStart;
  private final AtomicLong wallStep = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong submitted = new AtomicLong();
  private final AtomicReference<@Nullable Thread> driver = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> lastFailure = new AtomicReference<>();

  Timeline(Instant start, Order order) {
    this.wallStart = start;
    this.order = order;
  }

  long nanos() {
    return nanos.get();
  }

  Instant wall() {
    return wallStart.plusNanos(nanos()).plusNanos(wallStep.get());
  }

  void stepWall(Duration by) {
    wallStep.addAndGet(by.toNanos());
  }

  synchronized int pending() {
    return tasks.size();
  }

  synchronized Optional<Duration> untilNext() {
    return tasks.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(Math.max(0, tasks.first().due() - nanos())));
  }

  synchronized String describePending() {
    return tasks.isEmpty()
        ? "No task is pending, so nothing could change any more."
        : tasks.size() + " tasks are pending, the next one " + tasks.first() + ".";
  }

  /** Remembers the exception of a task that nobody may ever ask for. */
  void failed(Throwable thrown) {
    lastFailure.set(thrown);
  }

  Optional<Throwable> lastFailure() {
    return Optional.ofNullable(lastFailure.get());
  }

  synchronized void add(TimedTask<?> task) {
    tasks.add(task);
  }

  /** The place of a new task among those that are due at the same time. */
  synchronized TimedTask.Place nextPlace() {
    return new TimedTask.Place(order.nextRank(), submitted.getAndIncrement());
  }

  synchronized void remove(TimedTask<?> task) {
    tasks.remove(task);
  }

  /** Present time plus a delay; a delay beyond 292 years stops there. */
  long deadline(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("Time does not run backwards: " + delay);
    }
    return saturatedSum(nanos(), saturatedNanos(delay));
  }

  boolean isDriving() {
    return driver.get() == Thread.currentThread();
  }

  /**
   * Runs tasks up to the deadline or until the condition holds; true if it does. Without that, the
   * deadline is the present time afterwards.
   */
  boolean runTo(long deadline, BooleanSupplier condition) {
    startDriving();
    try {
      long last = nanos();
      int inARow = 0;
      while (!condition.getAsBoolean()) {
        TimedTask<?> task = takeDue(deadline);
        if (task == null) {
          return false;
        }
        inARow = nanos() == last ? inARow + 1 : 0;
        last = nanos();
        if (inARow > STUCK) {
          throw new IllegalStateException(
              STUCK + " tasks ran and no time passed; the last one was " + task);
        }
        task.runNow();
      }
      return true;
    } finally {
      stopDriving();
    }
  }

  private synchronized @Nullable TimedTask<?> takeDue(long deadline) {
    if (tasks.isEmpty() || tasks.first().due() > deadline) {
      moveTo(deadline);
      return null;
    }
    TimedTask<?> first = tasks.first();
    tasks.remove(first);
    moveTo(first.due());
    return first;
  }

  private void moveTo(long time) {
    nanos.accumulateAndGet(time, Math::max);
  }

  private void startDriving() {
    if (!driver.compareAndSet(null, Thread.currentThread())) {
      throw new IllegalStateException(
          isDriving()
              ? "A task may not move time: it runs because time is being moved"
              : "Time is already being moved by " + driver.get());
    }
  }

  private void stopDriving() {
    driver.set(null);
  }

  static long saturatedSum(long a, long b) {
    return b > Long.MAX_VALUE - a ? Long.MAX_VALUE : a + b;
  }

  private static long saturatedNanos(Duration duration) {
    Duration longest = Duration.ofNanos(Long.MAX_VALUE);
    return duration.compareTo(longest) >= 0 ? Long.MAX_VALUE : duration.toNanos();
  }
}
