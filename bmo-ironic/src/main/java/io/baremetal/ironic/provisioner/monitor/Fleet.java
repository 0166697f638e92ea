package io.baremetal.ironic.provisioner.monitor;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All nodes of an Ironic, as far as listings have shown them. Immutable. */
public final class Fleet {

  private final Rows rows;
  private final Map<String, NodeRow> byName;
  private final long startedNanos;
  private final Instant takenAt;

  private Fleet(Rows rows, Map<String, NodeRow> byName, long started, Instant takenAt) {
    this.rows = rows;
    this.byName = byName;
    this.startedNanos = started;
    this.takenAt = takenAt;
  }

  /**
   * Rows, and when the listings were begun that showed them.
   *
   * @param byUuid the rows
   * @param listedNanos times of the monotonic clock, by UUID
   */
  record Rows(Map<String, NodeRow> byUuid, Map<String, Long> listedNanos) {
    Rows {
      byUuid = Map.copyOf(byUuid);
      listedNanos = Map.copyOf(listedNanos);
    }
  }

  static Fleet of(Rows rows, long startedNanos, Instant takenAt) {
    Map<String, NodeRow> byName = new HashMap<>();
    rows.byUuid().values().forEach(row -> row.name().ifPresent(name -> byName.put(name, row)));
    return new Fleet(rows, Map.copyOf(byName), startedNanos, takenAt);
  }

  /** All nodes, in no order. */
  public Collection<NodeRow> rows() {
    return rows.byUuid().values();
  }

  /** The node of this UUID; empty if there was none. */
  public Optional<NodeRow> node(String uuid) {
    return Optional.ofNullable(rows.byUuid().get(uuid));
  }

  /** The node of this name; empty if there was none. */
  public Optional<NodeRow> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** When the listing was begun that showed this node last; empty if there is no such node. */
  public Optional<Long> listedNanos(String uuid) {
    return Optional.ofNullable(rows.listedNanos().get(uuid));
  }

  /** When the latest listing was begun, on the wall clock. */
  public Instant takenAt() {
    return takenAt;
  }

  /** When the latest listing was begun, on the monotonic clock. */
  public long startedNanos() {
    return startedNanos;
  }

  /** Whether any node is leaving its state by itself. */
  boolean anyMoving() {
    return rows.byUuid().values().stream().anyMatch(NodeRow::isMoving);
  }
}
