package io.baremetal.ironic.provisioner.monitor;

import io.baremetal.ironic.provisioner.monitor.FleetReader.Extent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of each node and what its host is owed, so that a listing can be told apart from
 * the one before: only what matters to a host's life is a change. Thread-safe.
 *
 * <p>A host that was last seen on its way, or told to go, waits for the end of it, and is told of
 * that end by a listing and by nothing else: a read of the node in between may come from a pass
 * that has made up its mind already.
 */
final class SeenNodes {

  /** What does not show by then is awaited no less, but not looked for so often any more. */
  private static final long PATIENCE_NANOS = Duration.ofSeconds(15).toNanos();

  private final Map<String, Seen> seen = new HashMap<>();

  /** Nodes whose next rest is news, if a listing shows it that was begun since then. */
  private final Map<String, Long> owed = new HashMap<>();

  /** Nodes whose lock's going is news. */
  private final Set<String> locked = new HashSet<>();

  /** Nodes that something should show of in a moment, and since when. */
  private final Map<String, Long> urgent = new HashMap<>();

  /** Moving nodes, and since when each is known to be in its present state. */
  private final Map<String, Long> moves = new HashMap<>();

  private boolean listedBefore;

  private record Seen(NodeRow row, long atNanos) {}

  /** A pass has read the node: a rest that it shows is no news, unless it was waited for. */
  synchronized void saw(NodeRow row, long atNanos) {
    Seen known = seen.get(row.uuid());
    if (known == null || atNanos - known.atNanos() >= 0) {
      keep(row, atNanos);
    }
    if (row.isMoving()) {
      owed.putIfAbsent(row.uuid(), atNanos);
    }
  }

  private void keep(NodeRow row, long atNanos) {
    Seen before = seen.put(row.uuid(), new Seen(row, atNanos));
    if (!row.isMoving()) {
      moves.remove(row.uuid());
    } else if (before == null || before.row().state() != row.state()) {
      moves.put(row.uuid(), atNanos);
    } else {
      moves.putIfAbsent(row.uuid(), atNanos);
    }
  }

  /**
   * How long ago a moving node entered its state, the shortest of all; as long as patience lasts if
   * none moves.
   */
  synchronized long sinceLastMove(long nowNanos) {
    return moves.values().stream()
        .mapToLong(since -> nowNanos - since)
        .min()
        .orElse(PATIENCE_NANOS);
  }

  /** A verb for the node was accepted: whatever it leads to is news, also if it looks the same. */
  synchronized void await(String uuid, long sinceNanos) {
    owed.put(uuid, sinceNanos);
    urgent.put(uuid, sinceNanos);
  }

  /** A verb met the node locked: that the lock is gone is news. */
  synchronized void awaitUnlock(String uuid, long sinceNanos) {
    locked.add(uuid);
    urgent.put(uuid, sinceNanos);
  }

  /** The node is gone because we removed it: no news. */
  synchronized void forget(String uuid) {
    seen.remove(uuid);
    owed.remove(uuid);
    locked.remove(uuid);
    urgent.remove(uuid);
    moves.remove(uuid);
  }

  /** How many things are kept in mind; bounded by the size of the fleet. */
  synchronized int remembered() {
    return seen.size() + owed.size() + locked.size() + urgent.size() + moves.size();
  }

  /** Whether something is awaited that should show in a moment. */
  synchronized boolean isAwaiting() {
    return !urgent.isEmpty();
  }

  /** Whether any host waits for its node to come to rest. */
  synchronized boolean isOwing() {
    return !owed.isEmpty();
  }

  /** Nodes that something should show of in a moment. */
  synchronized Set<String> pending() {
    return Set.copyOf(urgent.keySet());
  }

  /**
   * What a listing means.
   *
   * @param changed nodes whose hosts should look
   * @param gone nodes that were known and are no more; their hosts should look too
   */
  record News(List<NodeRow> changed, List<NodeRow> gone) {}

  /** Takes in a listing, of which these rows were read now. */
  synchronized News take(Fleet fleet, List<NodeRow> fresh, Extent extent) {
    List<NodeRow> changed = new ArrayList<>();
    for (NodeRow row : fresh) {
      if (isNews(row, fleet.startedNanos())) {
        changed.add(row);
      }
    }
    List<NodeRow> gone = List.of();
    if (extent == Extent.ALL) {
      gone = gone(fleet);
      owed.entrySet().removeIf(debt -> isUnknown(fleet, debt.getKey(), debt.getValue()));
    }
    urgent.values().removeIf(since -> fleet.startedNanos() - since > PATIENCE_NANOS);
    listedBefore = true;
    return new News(changed, gone);
  }

  private static boolean isUnknown(Fleet fleet, String uuid, long sinceNanos) {
    return fleet.startedNanos() - sinceNanos > 0 && fleet.node(uuid).isEmpty();
  }

  private boolean isNews(NodeRow row, long listedNanos) {
    String uuid = row.uuid();
    Seen before = seen.get(uuid);
    if (before != null && before.atNanos() - listedNanos > 0) {
      return false;
    }
    keep(row, listedNanos);
    boolean unlocked = !row.isReserved() && locked.remove(uuid);
    Long owedSince = owed.get(uuid);
    if (owedSince != null && listedNanos - owedSince < 0) {
      return unlocked;
    }
    boolean changed = before == null ? listedBefore : matters(before.row(), row);
    if (row.isMoving()) {
      onItsWay(uuid, listedNanos);
      return unlocked || (changed && owedSince == null);
    }
    boolean awaited = changed || owedSince != null;
    return awaited ? isFree(row, listedNanos, changed) : unlocked;
  }

  private void onItsWay(String uuid, long listedNanos) {
    owed.putIfAbsent(uuid, listedNanos);
    if (!locked.contains(uuid)) {
      urgent.remove(uuid);
    }
  }

  /** Ironic keeps the lock for a moment after an operation; until then a verb would be refused. */
  private boolean isFree(NodeRow row, long listedNanos, boolean changed) {
    String uuid = row.uuid();
    if (!row.isReserved()) {
      owed.remove(uuid);
      urgent.remove(uuid);
      return true;
    }
    owed.putIfAbsent(uuid, listedNanos);
    if (changed) {
      urgent.put(uuid, listedNanos);
    }
    return false;
  }

  private static boolean matters(NodeRow before, NodeRow now) {
    boolean moved = !now.showsSameStateAs(before) && !(before.isMoving() && now.isMoving());
    return moved || !now.showsSameHealthAs(before);
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
