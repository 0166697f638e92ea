package io.baremetal.k8s.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Growing delays per key: 5 ms, doubled at each step up to 1000 s, back to the start when the key
 * is forgotten. The numbers are those of the Go controllers. Thread-safe. {@code @Beta}.
 *
 * @param <K> names a thing; needs {@code equals} and {@code hashCode}
 */
public final class RetryDelays<K> {

  private static final long FIRST_MILLIS = 5;
  private static final Duration LONGEST = Duration.ofSeconds(1000);
  private static final int STEPS_TO_LONGEST = 18;

  private final Map<K, Integer> steps = new ConcurrentHashMap<>();

  /** No key has a past yet. */
  public RetryDelays() {}

  /** The delay before this key's next try; longer at each call. */
  public Duration next(K key) {
    int step = steps.merge(key, 1, (old, one) -> Math.min(old + one, STEPS_TO_LONGEST + 1));
    Duration delay = Duration.ofMillis(FIRST_MILLIS << (step - 1));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }

  /** Starts this key anew. */
  public void forget(K key) {
    steps.remove(key);
  }
}
