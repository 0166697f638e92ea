package io.baremetal.ironic.provisioner.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of each node and what is awaited, so that a listing can be told apart from the one
 * before: only what matters to a host's life is a change. Thread-safe.
 */
final class SeenNodes {

  /** An effect that is not seen by then was missed, or never comes; the host finds out itself. */
  private static final long PATIENCE_NANOS = Duration.ofSeconds(15).toNanos();

  private final Map<String, Seen> seen = new HashMap<>();
  private final Map<String, Long> awaited = new HashMap<>();
  private final Set<String> locked = new HashSet<>();
  private boolean listedBefore;

  private record Seen(NodeRow row, long atNanos) {}

  /** A pass has read the node: what it shows is no news. */
  synchronized void saw(NodeRow row, long atNanos) {
    seen.put(row.uuid(), new Seen(row, atNanos));
  }

  /** A verb for the node was accepted: whatever it leads to is news, also if it looks the same. */
  synchronized void await(String uuid, long sinceNanos) {
    awaited.put(uuid, sinceNanos);
  }

  /** A verb met the node locked: that the lock is gone is news. */
  synchronized void awaitUnlock(String uuid) {
    locked.add(uuid);
  }

  /** The node is gone because we removed it: no news. */
  synchronized void forget(String uuid) {
    seen.remove(uuid);
    awaited.remove(uuid);
    locked.remove(uuid);
  }

  /** Whether an effect is awaited. */
  synchronized boolean isAwaiting() {
    return !awaited.isEmpty() || !locked.isEmpty();
  }

  /** Takes a listing in; returns the nodes whose hosts should look, gone ones included. */
  synchronized List<NodeRow> take(Fleet fleet) {
    List<NodeRow> news = new ArrayList<>();
    for (NodeRow row : fleet.rows()) {
      if (isNews(row, fleet.startedNanos())) {
        news.add(row);
      }
    }
    news.addAll(gone(fleet));
    awaited.values().removeIf(since -> fleet.startedNanos() - since > PATIENCE_NANOS);
    listedBefore = true;
    return news;
  }

  private boolean isNews(NodeRow row, long listedNanos) {
    Optional<Seen> before = Optional.ofNullable(seen.get(row.uuid()));
    if (before.filter(known -> known.atNanos() - listedNanos > 0).isPresent()) {
      return false;
    }
    seen.put(row.uuid(), new Seen(row, listedNanos));
    boolean unlocked = !row.isReserved() && locked.remove(row.uuid());
    Long since = awaited.get(row.uuid());
    if (since != null && listedNanos - since >= 0) {
      return hasArrived(row) || unlocked;
    }
    boolean changed = before.map(known -> matters(known.row(), row)).orElse(listedBefore);
    return unlocked || (changed && !isWindingUp(row));
  }

  /** Ironic keeps the lock for a moment after an operation; until then a verb would be refused. */
  private boolean isWindingUp(NodeRow row) {
    boolean windingUp = row.isReserved() && !row.isMoving();
    if (windingUp) {
      locked.add(row.uuid());
    }
    return windingUp;
  }

  /** An awaited node that moves is on its way: the next rest is the news. */
  private boolean hasArrived(NodeRow row) {
    if (row.isMoving()) {
      awaited.remove(row.uuid());
      return false;
    }
    if (row.isReserved()) {
      return false;
    }
    awaited.remove(row.uuid());
    return true;
  }

  private static boolean matters(NodeRow before, NodeRow now) {
    return !now.showsSameStateAs(before) && !(before.isMoving() && now.isMoving());
  }

  private List<NodeRow> gone(Fleet fleet) {
    List<NodeRow> gone = new ArrayList<>();
    for (Seen known : List.copyOf(seen.values())) {
      boolean older = fleet.startedNanos() - known.atNanos() > 0;
      if (older && fleet.node(known.row().uuid()).isEmpty()) {
        gone.add(known.row());
        forget(known.row().uuid());
      }
    }
    return gone;
  }
}
