package io.baremetal.ironic.provisioner;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Which MAC addresses each node is known to have ports for, so that a pass that has nothing to do
 * need not list them. Thread-safe.
 */
final class KnownPorts {

  /** Stands for the listing of all nodes' ports among the names of nodes. */
  private static final String TOGETHER = "";

  private final Map<String, Entry> byNode = new ConcurrentHashMap<>();
  private final LongSupplier nanos;
  private final Duration longest;

  private record Entry(Set<String> macs, long atNanos) {}

  /**
   * Starts empty.
   *
   * @param longest after how long ports are listed anew in any case
   */
  KnownPorts(LongSupplier nanos, Duration longest) {
    this.nanos = nanos;
    this.longest = longest;
  }

  /** The addresses of all ports that the node has, in lower case; empty when not known. */
  Optional<Set<String>> all(String nodeUuid) {
    return Optional.ofNullable(byNode.get(nodeUuid))
        .filter(entry -> nanos.getAsLong() - entry.atNanos() <= longest.toNanos())
        .map(Entry::macs);
  }

  /** The node has ports with these addresses, in lower case, and no others. */
  void remember(String nodeUuid, Set<String> macs) {
    byNode.put(nodeUuid, new Entry(Set.copyOf(macs), nanos.getAsLong()));
  }

  /** The same of a node of which nothing is known yet. */
  void rememberFirst(String nodeUuid, Set<String> macs) {
    if (all(nodeUuid).isEmpty()) {
      remember(nodeUuid, macs);
    }
  }

  /**
   * Whether the ports of all nodes should be listed together, as when a process starts and knows
   * none; says so once, and again only when that listing would be too old.
   */
  boolean mayListTogether() {
    boolean due = all(TOGETHER).isEmpty();
    if (due) {
      remember(TOGETHER, Set.of());
    }
    return due;
  }

  /** Nothing is known any more. */
  void forget(String nodeUuid) {
    byNode.remove(nodeUuid);
  }
}
