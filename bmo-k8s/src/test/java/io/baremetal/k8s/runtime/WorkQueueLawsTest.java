package io.baremetal.k8s.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories; after every step the laws of the queue hold. */
class WorkQueueLawsTest {

  private static final int KEYS = 12;

  private final TestClock time = TestClock.create();
  private final WorkQueue<Integer> queue = new WorkQueue<>(time.nanoTime());
  private final Set<Integer> running = new HashSet<>();

  /** When each key must be handed out at the latest, by the simplest model there is. */
  private final Map<Integer, Long> owed = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void keepsItsLaws_inRandomHistories(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 5_000; step++) {
      step(random);
    }
    settle();
    assertThat(owed).as("keys that were never handed out").isEmpty();
    assertThat(queue.nextDue()).as("entries left over").isEmpty();
  }

  private void step(Random random) {
    int key = random.nextInt(KEYS);
    switch (random.nextInt(6)) {
      case 0 -> add(key, Lane.EVENT, 0);
      case 1 -> add(key, Lane.POLL, 0);
      case 2 -> add(key, random.nextBoolean() ? Lane.EVENT : Lane.POLL, random.nextInt(100));
      case 3 -> time.advance(Duration.ofMillis(random.nextInt(30)));
      case 4 -> finish(random);
      default -> pick();
    }
  }

  private void add(int key, Lane lane, int delayMillis) {
    queue.addAfter(key, lane, Duration.ofMillis(delayMillis));
    owed.merge(key, now() + Duration.ofMillis(delayMillis).toNanos(), Math::min);
  }

  private void pick() {
    boolean someDue = owedAndReady() > 0;
    var pick = queue.poll();
    if (pick.isEmpty()) {
      assertThat(someDue).as("a key was due but not handed out").isFalse();
      return;
    }
    int key = pick.get().key();
    assertThat(running.add(key)).as("key %s handed out twice", key).isTrue();
    assertThat(owed.remove(key))
        .as("key %s handed out before its time", key)
        .isNotNull()
        .satisfies(due -> assertThat(due).isLessThanOrEqualTo(now()));
  }

  private long owedAndReady() {
    return owed.entrySet().stream()
        .filter(entry -> !running.contains(entry.getKey()) && entry.getValue() <= now())
        .count();
  }

  private void finish(Random random) {
    running.stream()
        .skip(running.isEmpty() ? 0 : random.nextInt(running.size()))
        .findFirst()
        .ifPresent(this::finish);
  }

  private void finish(int key) {
    running.remove(key);
    queue.done(key);
  }

  private void settle() {
    time.advance(Duration.ofSeconds(1));
    for (int i = 0; i < 2; i++) {
      Set.copyOf(running).forEach(this::finish);
      while (queue.readyCount() > 0) {
        pick();
      }
    }
    Set.copyOf(running).forEach(this::finish);
  }

  private long now() {
    return time.nanoTime().getAsLong();
  }
}
