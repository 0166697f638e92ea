package io.baremetal.testkit.fleet.internal.journal;

import io.baremetal.testkit.fleet.model.FleetRequest;
import io.baremetal.testkit.http.FakeReply;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last 20,000 requests, and counters that never forget. Thread-safe. */
public final class Journal {

  private static final int KEPT = 20_000;

  private final Clock clock;
  private final Deque<FleetRequest> requests = new ArrayDeque<>();
  private final Map<String, Integer> counters = new TreeMap<>();

  /** An empty journal whose entries bear the time of this clock. */
  public Journal(Clock clock) {
    this.clock = clock;
  }

  /**
   * Notes a request that was answered.
   *
   * @param about name of the machine; empty text if none
   * @param line method and path
   */
  public void note(FleetRequest.Direction direction, String about, String line, FakeReply reply) {
    note(direction, about, line, reply.status());
  }

  /**
   * Notes a request that was answered.
   *
   * @param about name of the machine; empty text if none
   * @param line method and path
   * @param status HTTP status; 0 if there was no answer
   */
  public void note(FleetRequest.Direction direction, String about, String line, int status) {
    int space = line.indexOf(' ');
    add(
        FleetRequest.builder()
            .at(clock.instant())
            .direction(direction)
            .machine(about)
            .method(line.substring(0, space))
            .path(line.substring(space + 1))
            .status(status)
            .build());
  }

  private synchronized void add(FleetRequest request) {
    counters.merge(request.kind(), 1, Integer::sum);
    requests.add(request);
    if (requests.size() > KEPT) {
      requests.remove();
    }
  }

  /** What is remembered, oldest first. */
  public synchronized List<FleetRequest> requests() {
    return List.copyOf(requests);
  }

  /** How many requests of each kind there were. */
  public synchronized Map<String, Integer> counts() {
    return new TreeMap<>(counters);
  }
}
