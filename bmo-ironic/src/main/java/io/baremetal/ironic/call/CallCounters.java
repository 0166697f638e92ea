package io.baremetal.ironic.call;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests by method and route. Thread-safe; counts only ever grow, so compare two
 * snapshots.
 */
public final class CallCounters implements CallListener {

  private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();
  private final LongAdder reads = new LongAdder();
  private final LongAdder writes = new LongAdder();

  /** Starts at zero. */
  public CallCounters() {}

  @Override
  public void called(CallRecord call) {
    counts.computeIfAbsent(call.method() + " " + call.route(), key -> new LongAdder()).increment();
    (call.isRead() ? reads : writes).increment();
  }

  /** Requests of this method to this route template, such as {@code GET}, {@code /v1/nodes}. */
  public long count(String method, String route) {
    LongAdder count = counts.get(method + " " + route);
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
    SortedMap<String, Long> now = new TreeMap<>();
    counts.forEach((key, count) -> now.put(key, count.sum()));
    return Collections.unmodifiableSortedMap(now);
  }
}
