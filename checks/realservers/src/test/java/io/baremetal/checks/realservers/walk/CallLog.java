package io.baremetal.checks.realservers.walk;

import io.baremetal.ironic.call.CallListener;
import io.baremetal.ironic.call.CallRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every call of a client with the time at which it began. Thread-safe. */
final class CallLog implements CallListener {

  private static final String LISTING = "GET /v1/nodes";
  private static final Set<String> OF_THE_PROCESS = Set.of("GET /v1/", "GET /v1/drivers");

  private final List<Entry> entries = new ArrayList<>();

  /**
   * One call.
   *
   * @param beganNanos on the machine's monotonic clock
   */
  record Entry(long beganNanos, CallRecord call) {

    String verb() {
      return call.method() + " " + call.route();
    }

    boolean isListing() {
      return verb().equals(LISTING);
    }

    /** What an operator asks at its start, however many hosts there are. */
    boolean isOfTheProcess() {
      return OF_THE_PROCESS.contains(verb());
    }
  }

  @Override
  public synchronized void called(CallRecord call) {
    entries.add(new Entry(System.nanoTime() - call.duration().toNanos(), call));
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** How often each verb was called, listings of all nodes included. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    entries().forEach(entry -> counts.merge(entry.verb(), 1, Integer::sum));
    return counts;
  }

  /** For each verb how often it was called, how often refused, and how long it took on average. */
  List<String> durations() {
    Map<String, List<Entry>> byVerb = new TreeMap<>();
    entries()
        .forEach(entry -> byVerb.computeIfAbsent(entry.verb(), v -> new ArrayList<>()).add(entry));
    return byVerb.entrySet().stream()
        .map(verb -> describe(verb.getKey(), verb.getValue()))
        .toList();
  }

  private static String describe(String verb, List<Entry> calls) {
    long refused = calls.stream().filter(entry -> entry.call().status().orElse(0) >= 400).count();
    double millis =
        calls.stream().mapToLong(entry -> entry.call().duration().toMillis()).average().orElse(0);
    return String.format(
        Locale.ROOT, "%5d (%d refused) %6.0f ms %s", calls.size(), refused, millis, verb);
  }

  /** How many calls were about the one host, which listings of all nodes are not. */
  long ofTheHost() {
    return mutating() + reads();
  }

  /** How many calls could change something, refused ones included. */
  long mutating() {
    return entries().stream().filter(entry -> !entry.call().isRead()).count();
  }

  /** How many calls only looked, at the one host. */
  long reads() {
    return entries().stream()
        .filter(entry -> entry.call().isRead() && !entry.isListing() && !entry.isOfTheProcess())
        .count();
  }
}
