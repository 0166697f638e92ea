package io.baremetal.testkit.time;

import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A task with a time at which it is due, and its future. Ordered by time, rank and submission. */
final class TimedTask<V extends @Nullable Object> extends FutureTask<V>
    implements RunnableScheduledFuture<V> {

  private static final Comparator<TimedTask<?>> BY_TIME =
      Comparator.<TimedTask<?>>comparingLong(TimedTask::due)
          .thenComparingLong(task -> task.rank)
          .thenComparingLong(task -> task.sequence);

  private final TestScheduler owner;
  private final Recurrence recurrence;
  private final Object body;
  private long due;
  private long rank;
  private long sequence;
  private @Nullable Throwable failure;

  TimedTask(TestScheduler owner, Callable<V> body, long due, Recurrence recurrence) {
    super(body);
    this.owner = owner;
    this.body = body;
    this.due = due;
    this.recurrence = recurrence;
  }

  void place(long newRank, long newSequence) {
    rank = newRank;
    sequence = newSequence;
  }

  long due() {
    return due;
  }

  /** Runs on the thread that moves time, with the present time at {@link #due()} or later. */
  void runNow() {
    if (!isPeriodic()) {
      run();
    } else if (runAndReset()) {
      due = recurrence.nextDue(due, owner.timeline().nanos());
      owner.repeat(this);
    }
    if (recurrence.isLoud() && failure != null) {
      throwUnchecked(failure);
    }
  }

  @Override
  protected void setException(Throwable thrown) {
    failure = thrown;
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
    return unit.convert(due - owner.timeline().nanos(), TimeUnit.NANOSECONDS);
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
