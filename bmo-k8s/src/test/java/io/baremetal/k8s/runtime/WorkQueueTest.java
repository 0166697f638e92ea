package io.baremetal.k8s.runtime;

import static io.baremetal.k8s.runtime.Lane.EVENT;
import static io.baremetal.k8s.runtime.Lane.POLL;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

  private final TestClock time = TestClock.create();
  private final WorkQueue<String> queue = new WorkQueue<>(time.nanoTime());

  @Test
  void handsOutOnce_whenAddedTwice() {
    queue.add("a", EVENT);
    queue.add("a", EVENT);

    assertThat(drain()).containsExactly("a");
  }

  @Test
  void servesEventsFirst_whenBothLanesWait() {
    queue.add("poll", POLL);
    queue.add("event", EVENT);

    assertThat(drain()).containsExactly("event", "poll");
  }

  @Test
  void liftsWaitingPoll_whenEventArrives() {
    queue.add("first", POLL);
    queue.add("second", POLL);
    queue.add("second", EVENT);

    assertThat(drain()).containsExactly("second", "first");
  }

  @Test
  void waitsForEver_whenDelayIsForEver() {
    queue.addAfter("a", POLL, ChronoUnit.FOREVER.getDuration());
    time.advance(Duration.ofDays(10_000));

    assertThat(drain()).isEmpty();
    assertThat(queue.nextDue().orElseThrow()).isGreaterThan(Duration.ofDays(20_000));
  }

  @Test
  void keepsPlace_whenAddedAgainInSameLane() {
    queue.add("a", EVENT);
    queue.add("b", EVENT);
    queue.add("a", EVENT);

    assertThat(drain()).containsExactly("a", "b");
  }

  @Test
  void servesPoll_atLatestAsEighthPick() {
    queue.add("poll", POLL);
    for (int i = 0; i < 20; i++) {
      queue.add("event" + i, EVENT);
    }

    assertThat(drain().indexOf("poll")).isEqualTo(7);
  }

  @Test
  void waitsForDone_whenAddedWhileRunning() {
    queue.add("a", EVENT);
    take();
    queue.add("a", POLL);
    queue.add("a", EVENT);

    assertThat(queue.poll()).isEmpty();
    queue.done("a");
    assertThat(take().lane()).isEqualTo(EVENT);
    queue.done("a");
    assertThat(queue.poll()).isEmpty();
  }

  @Test
  void keepsEarliestTime_whenDelayedTwice() {
    queue.addAfter("a", POLL, Duration.ofSeconds(10));
    queue.addAfter("a", POLL, Duration.ofSeconds(3));
    queue.addAfter("a", POLL, Duration.ofSeconds(20));

    assertThat(queue.nextDue()).contains(Duration.ofSeconds(3));
    time.advance(Duration.ofSeconds(3));
    assertThat(drain()).containsExactly("a");
    assertThat(queue.nextDue()).isEmpty();
  }

  @Test
  void cutsDelayShort_whenEventArrives() {
    queue.addAfter("a", POLL, Duration.ofHours(1));
    queue.add("a", EVENT);

    assertThat(take().lane()).isEqualTo(EVENT);
    queue.done("a");
    time.advance(Duration.ofHours(2));
    assertThat(queue.poll()).isEmpty();
  }

  @Test
  void keepsDelay_whenAskedForWhileRunning() {
    queue.add("a", EVENT);
    take();
    queue.addAfter("a", POLL, Duration.ofSeconds(5));
    queue.done("a");

    assertThat(queue.poll()).isEmpty();
    assertThat(queue.nextDue()).contains(Duration.ofSeconds(5));
  }

  @Test
  void tellsHowLongKeyWasDue_whenPickedLate() {
    queue.addAfter("a", POLL, Duration.ofSeconds(5));
    time.advance(Duration.ofSeconds(7));

    assertThat(take().waited()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void dropsEverything_whenForgotten() {
    queue.add("ready", EVENT);
    queue.addAfter("later", POLL, Duration.ofSeconds(5));
    queue.add("running", EVENT);
    queue.forget("ready");
    take();
    queue.add("running", EVENT);
    queue.forget("later");
    queue.forget("running");
    queue.done("running");

    time.advance(Duration.ofMinutes(1));
    assertThat(queue.poll()).isEmpty();
  }

  private WorkQueue.Pick<String> take() {
    return queue.poll().orElseThrow();
  }

  private List<String> drain() {
    List<String> keys = new ArrayList<>();
    for (var pick = queue.poll(); pick.isPresent(); pick = queue.poll()) {
      keys.add(pick.get().key());
      queue.done(pick.get().key());
    }
    return keys;
  }
}
