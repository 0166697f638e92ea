package io.baremetal.ironic.provisioner.monitor;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All nodes of an Ironic as one complete listing showed them. Immutable. */
public final class Fleet {

  private final Map<String, NodeRow> byUuid;
  private final Map<String, NodeRow> byName;
  private final long startedNanos;
  private final Instant takenAt;

  private Fleet(
      Map<String, NodeRow> byUuid, Map<String, NodeRow> byName, long started, Instant takenAt) {
    this.byUuid = byUuid;
    this.byName = byName;
    this.startedNanos = started;
    this.takenAt = takenAt;
  }

  static Fleet of(Iterable<NodeRow> rows, long startedNanos, Instant takenAt) {
    Map<String, NodeRow> byUuid = new HashMap<>();
    Map<String, NodeRow> byName = new HashMap<>();
    for (NodeRow row : rows) {
      byUuid.put(row.uuid(), row);
      row.name().ifPresent(name -> byName.put(name, row));
    }
    return new Fleet(Map.copyOf(byUuid), Map.copyOf(byName), startedNanos, takenAt);
  }

  /** All nodes, in no order. */
  public Collection<NodeRow> rows() {
    return byUuid.values();
  }

  /** The node of this UUID; empty if there was none. */
  public Optional<NodeRow> node(String uuid) {
    return Optional.ofNullable(byUuid.get(uuid));
  }

  /** The node of this name; empty if there was none. */
  public Optional<NodeRow> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** When the listing was begun, on the wall clock. */
  public Instant takenAt() {
    return takenAt;
  }

  /** When the listing was begun, on the monotonic clock: whatever is older it has seen. */
  public long startedNanos() {
    return startedNanos;
  }

  /** Whether any node is leaving its state by itself. */
  boolean anyMoving() {
    return byUuid.values().stream().anyMatch(NodeRow::isMoving);
  }
}
