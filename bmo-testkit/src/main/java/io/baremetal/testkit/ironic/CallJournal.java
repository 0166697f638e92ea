package io.baremetal.testkit.ironic;

import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The requests that reached the server, for assertions about what a program asks and how often.
 * What a fault kept from arriving is not here; what was done although the reply got lost is.
 * Thread-safe. Counters never forget; of the requests themselves, the last 100,000 are kept.
 */
public final class CallJournal {

  private static final int KEPT = 100_000;

  private final Clock clock;
  private final Deque<IronicCall> calls = new ArrayDeque<>();
  private final Map<String, Integer> counters = new TreeMap<>();

  CallJournal(Clock clock) {
    this.clock = clock;
  }

  FakeHandler before(FakeHandler handler) {
    return request -> {
      FakeReply reply = handler.handle(request);
      add(IronicCall.of(clock.instant(), request, reply));
      return reply;
    };
  }

  private synchronized void add(IronicCall call) {
    counters.merge(call.kind(), 1, Integer::sum);
    calls.add(call);
    if (calls.size() > KEPT) {
      calls.remove();
    }
  }

  /** The requests, oldest first. */
  public synchronized List<IronicCall> all() {
    return List.copyOf(calls);
  }

  /** The requests that the predicate accepts, oldest first. */
  public List<IronicCall> matching(Predicate<IronicCall> accepts) {
    return all().stream().filter(accepts).toList();
  }

  /** The requests that change something: all but GET. */
  public List<IronicCall> mutating() {
    return matching(IronicCall::isMutating);
  }

  /** The kinds of the requests that change something, in order: the story of a run. */
  public List<String> story() {
    return new ArrayList<>(mutating().stream().map(IronicCall::kind).toList());
  }

  /**
   * How often a kind of request came.
   *
   * @param kind see {@link IronicCall#kind()}
   */
  public synchronized int count(String kind) {
    return counters.getOrDefault(kind, 0);
  }

  /** How often each kind of request came. */
  public synchronized Map<String, Integer> counts() {
    return Map.copyOf(counters);
  }

  /** How many requests came. */
  public synchronized int total() {
    return counters.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Forgets everything, counters too. */
  public synchronized void clear() {
    calls.clear();
    counters.clear();
  }

  /** Number of requests of each kind. */
  @Override
  public String toString() {
    return counts().toString();
  }
}
