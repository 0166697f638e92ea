package io.baremetal.testkit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * One source of simulated time for everything in a test. Time stands still until the test moves it;
 * then it jumps from timer to timer, and each task runs on the thread that moves it, one after the
 * other, in order of time and then of submission.
 *
 * <pre>{@code
 * TestClock time = TestClock.create();
 * var subject = new Subject(time.clock(), time.scheduler());
 * time.advance(Duration.ofMinutes(5));                              // runs what falls into them
 * time.runUntil(() -> subject.isDone(), Duration.ofHours(1));       // or fails the test
 * }</pre>
 *
 * <p>Tasks may be submitted from any thread. Only one thread at a time may move time, and a task
 * may not: it would overtake itself. An exception of a task given to {@code execute} leaves the
 * method that moved time; one of a task given to {@code submit} or {@code schedule} stays in its
 * future, as with the executors of the JDK.
 */
public final class TestClock {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Timeline timeline;
  private final TestScheduler scheduler;

  private TestClock(Timeline timeline) {
    this.timeline = timeline;
    this.scheduler = new TestScheduler("shared", timeline);
  }

  /** Time that starts at midnight UTC of the first of January 2026. */
  public static TestClock create() {
    return startingAt(START);
  }

  /** Time that starts at the given instant. */
  public static TestClock startingAt(Instant start) {
    return new TestClock(new Timeline(start, Order.SUBMITTED));
  }

  /**
   * Like {@link #create()}, but tasks that are due at the same instant run in an order drawn from
   * the seed, as the threads of a real pool might. The same seed gives the same order.
   */
  public static TestClock shuffled(long seed) {
    return new TestClock(new Timeline(START, Order.shuffled(seed)));
  }

  /** The wall clock, in UTC. */
  public Clock clock() {
    return new WallClock(timeline, ZoneOffset.UTC);
  }

  /** Nanoseconds that never run backwards; only differences mean something. */
  public LongSupplier nanoTime() {
    return timeline::nanos;
  }

  /** The scheduler that all parts of one simulated program share. */
  public ScheduledExecutorService scheduler() {
    return scheduler;
  }

  /** Runs tasks at the present instant, in the same queue as {@link #scheduler()}. */
  public Executor executor() {
    return scheduler;
  }

  /**
   * A scheduler of its own on the same time. To let a simulated process crash, give it one and call
   * {@code shutdownNow()}: all its tasks and timers are gone, everybody else's remain.
   *
   * @param name appears in messages
   */
  public ScheduledExecutorService newScheduler(String name) {
    return new TestScheduler(name, timeline);
  }

  /** The present instant of the wall clock. */
  public Instant now() {
    return timeline.wall();
  }

  /**
   * Lets time pass: runs every task that falls due on the way, including tasks that those submit,
   * and ends exactly {@code by} later.
   *
   * @throws IllegalArgumentException if negative
   * @throws IllegalStateException inside a task, or if tasks keep submitting each other without any
   *     time passing
   */
  public void advance(Duration by) {
    timeline.runTo(timeline.deadline(by), () -> false);
  }

  /**
   * Runs task after task, jumping over the time between them, until the condition holds. It is
   * looked at first and after each task.
   *
   * @param limit simulated time after which to give up
   * @throws AssertionError if the condition does not hold by then; tells what is pending and, since
   *     it may be the reason, which exception a task threw last
   * @throws IllegalStateException as {@link #advance}
   */
  public void runUntil(BooleanSupplier condition, Duration limit) {
    if (!timeline.runTo(timeline.deadline(limit), condition)) {
      throw late(limit);
    }
  }

  private AssertionError late(Duration limit) {
    String failure =
        timeline.lastFailure().map(thrown -> " The last task that failed: " + thrown).orElse("");
    AssertionError late =
        new AssertionError(
            "The condition does not hold after %s of simulated time, at %s. %s%s"
                .formatted(limit, now(), timeline.describePending(), failure));
    timeline.lastFailure().ifPresent(late::addSuppressed);
    return late;
  }

  /**
   * Runs everything that is due now, and what that submits without delay. Time stands still, so
   * timers in the future stay where they are.
   *
   * @throws IllegalStateException as {@link #advance}
   */
  public void runUntilIdle() {
    timeline.runTo(timeline.nanos(), () -> false);
  }

  /** Time until the next task is due, zero if one is due now, empty if there is none. */
  public Optional<Duration> untilNextTask() {
    return timeline.untilNext();
  }

  /** How many tasks and timers wait; a repeating one counts once. */
  public int pendingTasks() {
    return timeline.pending();
  }

  /**
   * Sets the wall clock forward or, with a negative duration, back, as an administrator or a time
   * server would. Monotonic time and timers do not notice.
   */
  public void stepWallClock(Duration by) {
    timeline.stepWall(by);
  }

  @Override
  public String toString() {
    return "TestClock[" + now() + ", " + pendingTasks() + " pending]";
  }
}
