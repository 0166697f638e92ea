package io.baremetal.testkit.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** An executor whose tasks run when, and only when, somebody moves the time of its timeline. */
final class TestScheduler extends AbstractExecutorService implements ScheduledExecutorService {

  private final String name;
  private final Timeline timeline;
  private final Set<TimedTask<?>> waiting = new LinkedHashSet<>();
  private final AtomicBoolean shutdown = new AtomicBoolean();

  TestScheduler(String name, Timeline timeline) {
    this.name = name;
    this.timeline = timeline;
  }

  String name() {
    return name;
  }

  Timeline timeline() {
    return timeline;
  }

  @Override
  public void execute(Runnable command) {
    add(task(Executors.callable(command), 0, TimeUnit.NANOSECONDS, Recurrence.ONCE_LOUDLY));
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return enqueue(Executors.callable(command), delay, unit, Recurrence.ONCE);
  }

  @Override
  public <V extends @Nullable Object> ScheduledFuture<V> schedule(
      Callable<V> callable, long delay, TimeUnit unit) {
    return enqueue(callable, delay, unit, Recurrence.ONCE);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    return enqueue(
        Executors.callable(command),
        initialDelay,
        unit,
        Recurrence.fixedRate(positiveNanos(period, unit)));
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    return enqueue(
        Executors.callable(command),
        initialDelay,
        unit,
        Recurrence.fixedDelay(positiveNanos(delay, unit)));
  }

  /** Lets one-shot tasks run when they are due; repeating ones end, and new ones are refused. */
  @Override
  public void shutdown() {
    List<TimedTask<?>> repeating;
    synchronized (this) {
      shutdown.set(true);
      repeating = waiting.stream().filter(TimedTask::isPeriodic).toList();
    }
    repeating.forEach(task -> task.cancel(false));
  }

  @Override
  public List<Runnable> shutdownNow() {
    List<TimedTask<?>> dropped;
    synchronized (this) {
      shutdown.set(true);
      dropped = new ArrayList<>(waiting);
    }
    dropped.forEach(task -> task.cancel(false));
    return List.copyOf(dropped);
  }

  @Override
  public boolean isShutdown() {
    return shutdown.get();
  }

  @Override
  public synchronized boolean isTerminated() {
    return shutdown.get() && waiting.isEmpty();
  }

  /** Outside of a task, moves simulated time for at most the given time; inside, only looks. */
  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return timeline.isDriving()
        ? isTerminated()
        : timeline.runTo(
            timeline.deadline(Duration.ofNanos(unit.toNanos(timeout))), this::isTerminated);
  }

  void repeat(TimedTask<?> task) {
    if (!task.isCancelled()) {
      timeline.add(task);
    }
  }

  void forget(TimedTask<?> task) {
    timeline.remove(task);
    synchronized (this) {
      waiting.remove(task);
    }
  }

  private <V extends @Nullable Object> TimedTask<V> enqueue(
      Callable<V> body, long delay, TimeUnit unit, Recurrence recurrence) {
    TimedTask<V> task = task(body, delay, unit, recurrence);
    add(task);
    return task;
  }

  private <V extends @Nullable Object> TimedTask<V> task(
      Callable<V> body, long delay, TimeUnit unit, Recurrence recurrence) {
    long due = timeline.deadline(Duration.ofNanos(Math.max(0, unit.toNanos(delay))));
    return new TimedTask<>(this, body, due, recurrence);
  }

  private void add(TimedTask<?> task) {
    synchronized (this) {
      if (shutdown.get()) {
        throw new RejectedExecutionException("Scheduler '" + name + "' is shut down");
      }
      waiting.add(task);
    }
    timeline.add(task);
  }

  private static long positiveNanos(long amount, TimeUnit unit) {
    if (amount <= 0) {
      throw new IllegalArgumentException("Not a positive period: " + amount + " " + unit);
    }
    return unit.toNanos(amount);
  }
}
