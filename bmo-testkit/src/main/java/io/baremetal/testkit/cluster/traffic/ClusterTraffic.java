package io.baremetal.testkit.cluster.traffic;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Journal and counters of all requests, refused ones included. The journal keeps the latest; the
 * counters keep all. Thread-safe.
 */
public final class ClusterTraffic {

  private final Clock clock;
  private final int journalLimit;
  // All below is guarded by this.
  private final Deque<ClusterRequest> journal = new ArrayDeque<>();
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<WriteKind, Long> writes = new EnumMap<>(WriteKind.class);
  private final Map<String, Map<WriteKind, Long>> writesByObject = new HashMap<>();
  private long number;

  /**
   * An empty journal.
   *
   * @param journalLimit how many requests are remembered one by one
   */
  public ClusterTraffic(Clock clock, int journalLimit) {
    this.clock = clock;
    this.journalLimit = journalLimit;
  }

  /** Adds an entry; the fake cluster does so. */
  public synchronized void record(String cause, Operation operation, RequestResult result) {
    journal.addLast(new ClusterRequest(++number, clock.instant(), cause, operation, result));
    if (journal.size() > journalLimit) {
      journal.removeFirst();
    }
    counts.merge(operation.verb() + " " + operation.resource(), 1L, Long::sum);
    if (result.isAcceptedWrite()) {
      WriteKind kind = result.write().orElseThrow();
      writes.merge(kind, 1L, Long::sum);
      writesByObject
          .computeIfAbsent(
              object(operation.resource(), operation.namespace(), operation.name()),
              any -> new EnumMap<>(WriteKind.class))
          .merge(kind, 1L, Long::sum);
    }
  }

  /** The latest requests, oldest first. */
  public synchronized List<ClusterRequest> requests() {
    return List.copyOf(journal);
  }

  /** Those of the latest requests that the predicate accepts, oldest first. */
  public List<ClusterRequest> requests(Predicate<ClusterRequest> wanted) {
    return requests().stream().filter(wanted).toList();
  }

  /**
   * How many requests of a kind there were, refused ones included.
   *
   * @param verb as in {@link Operation#verb()}
   * @param resource as in {@link Operation#resource()}
   */
  public synchronized long count(String verb, String resource) {
    return counts.getOrDefault(verb + " " + resource, 0L);
  }

  /** How many writes were accepted, by kind; kinds without any are absent. */
  public synchronized Map<WriteKind, Long> writes() {
    return Map.copyOf(writes);
  }

  /**
   * How many writes of one object were accepted, by kind; kinds without any are absent.
   *
   * @param resource as in {@link Operation#resource()}
   * @param namespace empty for cluster-scoped objects
   */
  public synchronized Map<WriteKind, Long> writes(String resource, String namespace, String name) {
    return Map.copyOf(writesByObject.getOrDefault(object(resource, namespace, name), Map.of()));
  }

  /** Forgets everything and counts from zero: what comes before a test's real subject. */
  public synchronized void forget() {
    journal.clear();
    counts.clear();
    writes.clear();
    writesByObject.clear();
  }

  private static String object(String resource, String namespace, String name) {
    return resource + " " + namespace + "/" + name;
  }
}
