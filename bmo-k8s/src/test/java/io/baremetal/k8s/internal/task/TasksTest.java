package io.baremetal.k8s.internal.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TasksTest {

  private final TestClock time = TestClock.create();
  private final List<Long> runs = new ArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();

  @Test
  void runsLater_whenExecutorHasNoRoom() {
    refusals.set(3);
    Tasks tasks = new Tasks(context(time.scheduler()));
    tasks.run(this::note);
    tasks.runAfter(Duration.ofMinutes(1), this::note);

    time.advance(Duration.ofHours(1));
    assertThat(runs).containsExactly(3L, 60L);
  }

  @Test
  void runsNothing_onceSchedulerWasShutDown() {
    refusals.set(1);
    ScheduledExecutorService own = time.newScheduler("own");
    own.shutdown();
    Tasks tasks = new Tasks(context(own));
    tasks.run(this::note);
    tasks.runAfter(Duration.ofMinutes(1), this::note);

    time.advance(Duration.ofHours(1));
    assertThat(runs).isEmpty();
  }

  private void note() {
    runs.add(Duration.ofNanos(time.nanoTime().getAsLong()).toSeconds());
  }

  private RuntimeContext context(ScheduledExecutorService scheduler) {
    Executor crowded =
        task -> {
          if (refusals.getAndDecrement() > 0) {
            throw new RejectedExecutionException("no room");
          }
          time.executor().execute(task);
        };
    return RuntimeContext.builder()
        .clock(time.clock())
        .nanos(time.nanoTime())
        .scheduler(scheduler)
        .executor(crowded)
        .build();
  }
}
