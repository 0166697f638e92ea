package io.baremetal.k8s.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.error.ConflictException;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ControlLoopTest {

  private final TestClock time = TestClock.create();
  private final List<String> passes = new ArrayList<>();
  private final Deque<Reconciled> answers = new ArrayDeque<>();
  private final ControlLoop<String> loop = new ControlLoop<>(this::reconcile, context(time), 2);

  @Test
  void makesNoPass_whilePaused() {
    loop.add("a", Lane.EVENT);
    time.runUntilIdle();
    assertThat(passes).isEmpty();

    loop.resume();
    time.runUntilIdle();
    assertThat(passes).containsExactly("a@0");
  }

  @Test
  void comesBackAfterDelay_whenAsked() {
    answers.add(Reconciled.after(Duration.ofSeconds(10)));
    start("a");

    time.advance(Duration.ofMinutes(1));
    assertThat(passes).containsExactly("a@0", "a@10000");
  }

  @Test
  void doublesDelay_whenComingBackAtOnceAgainAndAgain() {
    for (int i = 0; i < 4; i++) {
      answers.add(Reconciled.immediately());
    }
    start("a");

    time.advance(Duration.ofMinutes(1));
    assertThat(passes).containsExactly("a@0", "a@5", "a@15", "a@35", "a@75");
  }

  @Test
  void startsDelaysAnew_afterDelayedResult() {
    answers.add(Reconciled.immediately());
    answers.add(Reconciled.after(Duration.ofSeconds(1)));
    answers.add(Reconciled.immediately());
    start("a");

    time.advance(Duration.ofMinutes(1));
    assertThat(passes).containsExactly("a@0", "a@5", "a@1005", "a@1010");
  }

  @Test
  void retries_whenPassThrows() {
    ControlLoop<String> failing =
        new ControlLoop<>(
            key -> {
              passes.add(key + "@" + millis());
              throw new ConflictException("changed meanwhile");
            },
            context(time),
            1);
    failing.resume();
    failing.add("a", Lane.EVENT);

    time.advance(Duration.ofMillis(20));
    assertThat(passes).containsExactly("a@0", "a@5", "a@15");
  }

  @Test
  void retries_whenPassThrowsAnError() {
    answers.add(Reconciled.done());
    ControlLoop<String> failing =
        new ControlLoop<>(
            key -> {
              Reconciled end = reconcile(key);
              if (passes.size() == 1) {
                throw new NoClassDefFoundError("lost");
              }
              return end;
            },
            context(time),
            1);
    failing.resume();
    failing.add("a", Lane.EVENT);

    assertThat(catchThrowable(() -> time.advance(Duration.ofSeconds(1))))
        .isInstanceOf(NoClassDefFoundError.class);
    time.advance(Duration.ofSeconds(1));
    assertThat(passes).hasSize(2);
  }

  @Test
  void makesThePassLater_whenExecutorHadNoRoom() {
    AtomicInteger refusals = new AtomicInteger(2);
    Executor full =
        task -> {
          if (refusals.getAndDecrement() > 0) {
            throw new RejectedExecutionException("no room");
          }
          time.executor().execute(task);
        };
    ControlLoop<String> crowded =
        new ControlLoop<>(
            this::reconcile,
            RuntimeContext.builder().from(context(time)).executor(full).build(),
            1);
    crowded.resume();
    crowded.add("a", Lane.EVENT);

    time.advance(Duration.ofMinutes(1));
    assertThat(passes).containsExactly("a@2000");
  }

  /** Between any two questions for the time it goes on, so that a key may become due just then. */
  @Test
  void makesThePass_wheneverItBecomesDue() {
    AtomicLong nanos = new AtomicLong();
    ControlLoop<String> ticking =
        new ControlLoop<>(
            this::reconcile,
            RuntimeContext.builder().from(context(time)).nanos(nanos::getAndIncrement).build(),
            1);
    ticking.resume();
    for (int delay = 0; delay < 40; delay++) {
      ticking.addAfter("after " + delay, Lane.POLL, Duration.ofNanos(delay));
      time.advance(Duration.ofSeconds(1));

      assertThat(passes).as("passes, the last after %d ns", delay).hasSize(delay + 1);
    }
  }

  @Test
  void waitsForTheNextEvent_whenAskedToWaitForEver() {
    answers.add(Reconciled.after(ChronoUnit.FOREVER.getDuration()));
    start("a");
    time.advance(Duration.ofDays(1));
    loop.add("a", Lane.EVENT);

    time.runUntilIdle();
    assertThat(passes).containsExactly("a@0", "a@86400000");
  }

  @Test
  void growsDelayUpToLimit_whenFailingForDays() {
    RetryDelays<String> delays = new RetryDelays<>();
    Duration last = Duration.ZERO;
    for (int i = 0; i < 100; i++) {
      last = delays.next("a");
    }
    assertThat(last).isEqualTo(Duration.ofSeconds(1000));
    delays.forget("a");
    assertThat(delays.next("a")).isEqualTo(Duration.ofMillis(5));
  }

  @Test
  void runsAgain_whenEventArrivesDuringPass() {
    ControlLoop<String>[] self = newArray();
    self[0] =
        new ControlLoop<>(
            key -> {
              passes.add(key);
              if (passes.size() == 1) {
                self[0].add(key, Lane.EVENT);
              }
              return Reconciled.done();
            },
            context(time),
            4);
    self[0].resume();
    self[0].add("a", Lane.EVENT);

    time.runUntilIdle();
    assertThat(passes).containsExactly("a", "a");
  }

  @Test
  void worksOnCallersThread_whenExecutorIsDirect() {
    RuntimeContext direct =
        RuntimeContext.builder().from(context(time)).executor(Runnable::run).build();
    ControlLoop<String> immediate = new ControlLoop<>(this::reconcile, direct, 1);
    immediate.resume();
    for (int i = 0; i < 1000; i++) {
      immediate.add("key" + i, Lane.EVENT);
    }
    assertThat(passes).hasSize(1000);
  }

  @Test
  void stopsAtOnce_whenNoPassRuns() throws InterruptedException {
    start("a");
    assertThat(loop.stop(Duration.ofSeconds(5))).isTrue();

    time.advance(Duration.ofMinutes(1));
    assertThat(passes).isEmpty();
  }

  @Test
  void refusesToWorkWithoutWorkers() {
    assertThatThrownBy(() -> new ControlLoop<String>(this::reconcile, context(time), 0))
        .hasMessageContaining("at least 1, but is 0");
  }

  private void start(String key) {
    loop.resume();
    loop.add(key, Lane.EVENT);
  }

  private Reconciled reconcile(String key) {
    passes.add(key + "@" + millis());
    return answers.isEmpty() ? Reconciled.done() : answers.remove();
  }

  private long millis() {
    return time.nanoTime().getAsLong() / 1_000_000;
  }

  static RuntimeContext context(TestClock time) {
    return RuntimeContext.builder()
        .clock(time.clock())
        .nanos(time.nanoTime())
        .scheduler(time.scheduler())
        .executor(time.executor())
        .build();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // a cell that the lambda can refer to
  private static ControlLoop<String>[] newArray() {
    return new ControlLoop[1];
  }
}
