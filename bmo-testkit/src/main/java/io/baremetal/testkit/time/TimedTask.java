package io.baremetal.testkit.time;

import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A task with a time at which it is due, and its future. Ordered by time, rank and submission. */
final class TimedTask<V extends @Nullable Object> extends FutureTask<V>
    implements RunnableScheduledFuture<V> {

  private static final Comparator<TimedTask<?>> BY_TIME =
      Comparator.<TimedTask<?>>comparingLong(TimedTask::due).thenComparing(task -> task.place);

  private final TestScheduler owner;
  private final Recurrence recurrence;
  private final Object body;
  private final Place place;
  private final AtomicLong due;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Where a task stands among those that are due at the same time. */
  record Place(long rank, long sequence) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byRank = Long.compare(rank, other.rank);
      return byRank != 0 ? byRank : Long.compare(sequence, other.sequence);
    }
  }

  TimedTask(TestScheduler owner, Callable<V> body, long due, Recurrence recurrence) {
    super(body);
    this.owner = owner;
    this.body = body;
    this.due = new AtomicLong(due);
    this.recurrence = recurrence;
    this.place = owner.timeline().nextPlace();
  }

  long due() {
    return due.get();
  }

  /** Runs on the thread that moves time, with the present time at {@link #due()} or later. */
  void runNow() {
    if (!isPeriodic()) {
      run();
    } else if (runAndReset()) {
      due.set(recurrence.nextDue(due(), owner.timeline().nanos()));
      owner.repeat(this);
    }
    Throwable thrown = failure.get();
    if (recurrence.isLoud() && thrown != null) {
      throwUnchecked(thrown);
    }
  }

  @Override
  protected void setException(Throwable thrown) {
    failure.set(thrown);
    owner.timeline().failed(thrown);
    super.setException(thrown);
  }

  @Override
  protected void done() {
    owner.forget(this);
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    if (!isDone() && owner.timeline().isDriving()) {
      throw new IllegalStateException(
          "A task waits for " + this + ", which cannot run before the waiting task ends");
    }
    return super.get();
  }

  @Override
  public boolean isPeriodic() {
    return recurrence.repeats();
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(due() - owner.timeline().nanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    return other instanceof TimedTask<?> task
        ? BY_TIME.compare(this, task)
        : Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
  }

  @Override
  public String toString() {
    return body
        + " of scheduler '"
        + owner.name()
        + "', due in "
        + getDelay(TimeUnit.MILLISECONDS)
        + " ms";
  }

  private static void throwUnchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw thrown instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(thrown);
  }
}
