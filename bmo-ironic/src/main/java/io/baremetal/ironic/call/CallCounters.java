package io.baremetal.ironic.call;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests by method and route, and by verb. Thread-safe; counts only ever grow, so compare
 * two snapshots.
 */
public final class CallCounters implements CallListener {

  private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, LongAdder> verbs = new ConcurrentHashMap<>();
  private final LongAdder reads = new LongAdder();
  private final LongAdder writes = new LongAdder();

  /** Starts at zero. */
  public CallCounters() {}

  @Override
  public void called(CallRecord call) {
    counts.computeIfAbsent(call.method() + " " + call.route(), key -> new LongAdder()).increment();
    call.verb()
        .map(verb -> topic(call.route()) + " " + verb)
        .ifPresent(verb -> verbs.computeIfAbsent(verb, key -> new LongAdder()).increment());
    (call.isRead() ? reads : writes).increment();
  }

  /** Requests of this method to this route template, such as {@code GET}, {@code /v1/nodes}. */
  public long count(String method, String route) {
    LongAdder count = counts.get(method + " " + route);
    return count == null ? 0 : count.sum();
  }

  /**
   * Requests that asked for this of a route that takes many: the route's last part and the verb,
   * such as {@code provision active}, {@code power power off}, {@code vendor_passthru
   * create_subscription}.
   */
  public long count(String verb) {
    LongAdder count = verbs.get(verb);
    return count == null ? 0 : count.sum();
  }

  /** Requests that promised to change nothing. */
  public long reads() {
    return reads.sum();
  }

  /** Requests that may have changed something. */
  public long writes() {
    return writes.sum();
  }

  /** All requests. */
  public long total() {
    return reads() + writes();
  }

  /** Counts by method and route, sorted, as they are now; the map does not change later. */
  public SortedMap<String, Long> snapshot() {
    return sums(counts);
  }

  /** Counts by verb as in {@link #count(String)}, sorted; the map does not change later. */
  public SortedMap<String, Long> verbs() {
    return sums(verbs);
  }

  private static SortedMap<String, Long> sums(Map<String, LongAdder> counts) {
    SortedMap<String, Long> now = new TreeMap<>();
    counts.forEach((key, count) -> now.put(key, count.sum()));
    return Collections.unmodifiableSortedMap(now);
  }

  private static String topic(String route) {
    return route.substring(route.lastIndexOf('/') + 1);
  }
}
