package io.baremetal.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TestClockTest {

  private final TestClock time = TestClock.create();
  private final List<String> log = new ArrayList<>();

  @Test
  void standsStill_untilMoved() {
    Instant before = time.clock().instant();
    assertThat(time.clock().instant()).isEqualTo(before);

    time.advance(Duration.ofSeconds(90));

    assertThat(time.clock().instant()).isEqualTo(before.plusSeconds(90));
    assertThat(time.nanoTime().getAsLong()).isEqualTo(90_000_000_000L);
  }

  @Test
  void runsTasksInOrderOfTimeThenSubmission_eachAtItsOwnInstant() {
    logAt(2, "late");
    logAt(1, "first");
    logAt(1, "second");

    time.advance(Duration.ofSeconds(3));

    assertThat(log).containsExactly("first@1", "second@1", "late@2");
  }

  @Test
  void runsWhatTasksSubmit_withinTheSameAdvance() {
    var unused = time.scheduler().schedule(() -> logAt(1, "inner"), 1, TimeUnit.SECONDS);

    time.advance(Duration.ofSeconds(2));

    assertThat(log).containsExactly("inner@2");
  }

  @Test
  void leavesLaterTimersAlone_whenItRunsUntilIdle() {
    logAt(0, "now");
    logAt(1, "later");

    time.runUntilIdle();

    assertThat(log).containsExactly("now@0");
    assertThat(time.pendingTasks()).isEqualTo(1);
    assertThat(time.untilNextTask()).contains(Duration.ofSeconds(1));
  }

  @Test
  void stopsAtTheInstantAtWhichTheConditionHolds() {
    var unused =
        time.scheduler().scheduleAtFixedRate(() -> log.add("tick"), 10, 10, TimeUnit.SECONDS);

    time.runUntil(() -> log.size() == 3, Duration.ofHours(1));

    assertThat(time.nanoTime().getAsLong()).isEqualTo(TimeUnit.SECONDS.toNanos(30));
  }

  @Test
  void failsTheTest_whenTheConditionNeverHolds() {
    assertThatThrownBy(() -> time.runUntil(() -> false, Duration.ofMinutes(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PT1M")
        .hasMessageContaining("No task is pending");
  }

  @Test
  void keepsRateAndDelayApart() {
    ScheduledExecutorService scheduler = time.scheduler();
    var unused =
        List.of(
            scheduler.scheduleAtFixedRate(
                () -> log.add("rate@" + seconds()), 1, 2, TimeUnit.SECONDS),
            scheduler.scheduleWithFixedDelay(
                () -> log.add("delay@" + seconds()), 2, 2, TimeUnit.SECONDS));

    time.advance(Duration.ofSeconds(5));

    assertThat(log).containsExactly("rate@1", "delay@2", "rate@3", "delay@4", "rate@5");
  }

  @Test
  void doesNotRunWhatWasCancelled() {
    ScheduledFuture<?> timer = at(1, "never");

    assertThat(timer.cancel(false)).isTrue();
    time.advance(Duration.ofSeconds(2));

    assertThat(log).isEmpty();
    assertThat(time.pendingTasks()).isZero();
  }

  @Test
  void stopsRepeating_whenTheTaskFails() {
    Runnable failing =
        () -> {
          log.add("once");
          throw new IllegalStateException("stop");
        };
    var unused = time.scheduler().scheduleAtFixedRate(failing, 1, 1, TimeUnit.SECONDS);

    time.advance(Duration.ofSeconds(5));

    assertThat(log).containsExactly("once");
    assertThat(time.pendingTasks()).isZero();
  }

  @Test
  void handsTheExceptionOfAnExecutedTaskToTheOneWhoMovesTime() {
    time.executor()
        .execute(
            () -> {
              throw new IllegalStateException("broken task");
            });

    assertThatThrownBy(time::runUntilIdle).hasMessage("broken task");
  }

  @Test
  void keepsTheExceptionOfASubmittedTaskInItsFuture() {
    Callable<String> broken =
        () -> {
          throw new IllegalStateException("broken task");
        };
    Future<String> future = time.scheduler().submit(broken);

    time.runUntilIdle();

    assertThat(future).isDone();
    assertThatThrownBy(future::get).hasRootCauseMessage("broken task");
  }

  @Test
  void tellsWhichTaskFailed_whenTheConditionNeverHolds() {
    IllegalStateException swallowed = new IllegalStateException("the disk is full");
    var unused =
        time.scheduler()
            .schedule(
                () -> {
                  throw swallowed;
                },
                1,
                TimeUnit.SECONDS);

    assertThatThrownBy(() -> time.runUntil(() -> false, Duration.ofMinutes(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith("The last task that failed: " + swallowed)
        .hasSuppressedException(swallowed);
  }

  @Test
  void refusesToMoveTimeInsideATask() {
    time.executor().execute(() -> time.advance(Duration.ofSeconds(1)));

    assertThatThrownBy(time::runUntilIdle).hasMessageContaining("may not move time");
  }

  @Test
  void refusesToWaitForATaskInsideATask_insteadOfHanging() {
    ScheduledFuture<?> timer = at(5, "later");
    time.executor()
        .execute(
            () ->
                assertThatThrownBy(timer::get)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot run before"));

    time.runUntilIdle();
  }

  @Test
  void reportsASimulationThatMakesNoProgress() {
    Runnable[] again = new Runnable[1];
    again[0] = () -> time.executor().execute(again[0]);
    time.executor().execute(again[0]);

    assertThatThrownBy(time::runUntilIdle).hasMessageContaining("no time passed");
  }

  @Test
  void losesOnlyTheTasksOfTheSchedulerThatIsShutDown() {
    ScheduledExecutorService process = time.newScheduler("process");
    var unused = process.schedule(() -> log.add("crashed"), 1, TimeUnit.SECONDS);
    logAt(1, "other");

    process.shutdownNow();
    time.advance(Duration.ofSeconds(2));

    assertThat(log).containsExactly("other@1");
    assertThat(process.isTerminated()).isTrue();
    assertThatThrownBy(() -> process.execute(() -> {}))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessageContaining("process");
  }

  @Test
  void runsWhatIsLeft_whileTerminationIsAwaited() throws InterruptedException {
    ScheduledExecutorService process = time.newScheduler("process");
    var unused = process.schedule(() -> log.add("last"), 3, TimeUnit.SECONDS);
    process.shutdown();

    assertThat(process.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

    assertThat(log).containsExactly("last");
    assertThat(seconds()).isEqualTo(3);
  }

  @Test
  void shufflesTasksOfOneInstant_theSameForTheSameSeed() {
    List<List<Integer>> orders = new ArrayList<>();
    for (long seed : new long[] {1, 1, 2}) {
      TestClock shuffled = TestClock.shuffled(seed);
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int task = i;
        shuffled.executor().execute(() -> order.add(task));
      }
      shuffled.runUntilIdle();
      orders.add(order);
    }

    assertThat(orders.get(0)).isEqualTo(orders.get(1)).isNotEqualTo(orders.get(2));
  }

  @Test
  void movesOnlyTheWallClock_whenItIsStepped() {
    logAt(10, "timer");

    time.stepWallClock(Duration.ofHours(-1));
    time.advance(Duration.ofSeconds(10));

    assertThat(log).containsExactly("timer@10");
    assertThat(time.now()).isEqualTo(Instant.parse("2025-12-31T23:00:10Z"));
  }

  private void logAt(long seconds, String what) {
    var unused = at(seconds, what);
  }

  private ScheduledFuture<?> at(long seconds, String what) {
    return time.scheduler()
        .schedule(() -> log.add(what + "@" + seconds()), seconds, TimeUnit.SECONDS);
  }

  private long seconds() {
    return TimeUnit.NANOSECONDS.toSeconds(time.nanoTime().getAsLong());
  }
}
