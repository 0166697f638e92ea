package io.baremetal.ironic.provisioner.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.ProvisionState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Full copies of nodes that need not be read again: the copy is our own, the latest listing shows
 * no change against it, and nobody holds the node's lock. While a node is moving, its listed state
 * on top of the last copy is good enough, because all that a pass does then is wait. Thread-safe.
 */
public final class NodeCopies {

  private final FleetMonitor monitor;
  private final LongSupplier nanos;
  private final Duration longest;
  private final Map<String, Copy> copies = new ConcurrentHashMap<>();
  private final Set<String> removed = ConcurrentHashMap.newKeySet();

  /**
   * Starts empty.
   *
   * @param longest after how long a copy is read anew in any case
   */
  public NodeCopies(FleetMonitor monitor, LongSupplier nanos, Duration longest) {
    this.monitor = monitor;
    this.nanos = nanos;
    this.longest = longest;
  }

  private record Copy(
      Node node,
      long readNanos,
      Truth truth,
      long changedNanos,
      Optional<ProvisionState> settlesAt) {

    private Copy leadingTo(Optional<ProvisionState> state) {
      return new Copy(node, readNanos, truth, changedNanos, state);
    }

    private Copy startingAs(Node started) {
      return new Copy(started, readNanos, Truth.STARTED, changedNanos, settlesAt);
    }
  }

  private enum Truth {
    /** Nothing has happened to the node by our doing since it was read. */
    AS_READ,
    /** We have started something; only the parts that Ironic leaves alone still hold. */
    STATE_CHANGED,
    /** We have started something, and this is how Ironic shows it until it ends. */
    STARTED
  }

  /** The node as it is now; empty if it has to be read. */
  public Optional<Node> current(String uuid) {
    Optional<Copy> copy = Optional.ofNullable(copies.get(uuid));
    return monitor.fleet().flatMap(fleet -> copy.flatMap(known -> current(fleet, uuid, known)));
  }

  private Optional<Node> current(Fleet fleet, String uuid, Copy copy) {
    if (nanos.getAsLong() - copy.readNanos() > longest.toNanos()) {
      return Optional.empty();
    }
    if (!listedSince(fleet, uuid, copy)) {
      return copy.truth() == Truth.STATE_CHANGED ? Optional.empty() : Optional.of(copy.node());
    }
    return fleet.node(uuid).flatMap(row -> current(row, copy));
  }

  /**
   * The node as it was seen last, which is good enough to look at and not to act upon: what a verb
   * of ours leads to shows with the next listing, and that wakes the host. Empty if it has to be
   * read.
   */
  public Optional<Node> glimpse(String uuid) {
    return Optional.ofNullable(copies.get(uuid))
        .filter(copy -> monitor.isWatching())
        .flatMap(copy -> glimpse(uuid, copy));
  }

  private Optional<Node> glimpse(String uuid, Copy copy) {
    Optional<Fleet> fleet = monitor.latest().filter(known -> listedSince(known, uuid, copy));
    return fleet.isEmpty()
        ? Optional.of(copy.node())
        : fleet.flatMap(known -> known.node(uuid)).map(row -> overlaid(copy.node(), row));
  }

  /** Whether a later listing shows the node, or shows that it is gone. */
  private static boolean listedSince(Fleet fleet, String uuid, Copy copy) {
    long sure = Math.max(copy.readNanos(), copy.changedNanos());
    return fleet.listedNanos(uuid).orElseGet(fleet::startedNanos) - sure > 0;
  }

  private static Optional<Node> current(NodeRow row, Copy copy) {
    if (row.state().isMoving() || isOnItsWay(row, copy)) {
      return Optional.of(overlaid(copy.node(), row));
    }
    boolean unchanged =
        copy.truth() == Truth.AS_READ
            && !row.isReserved()
            && row.showsSameStateAs(NodeRow.of(copy.node()));
    return unchanged ? Optional.of(overlaid(copy.node(), row)) : Optional.empty();
  }

  /**
   * Whether our own verb, which leaves all but the state alone, is at work or has come to its end.
   */
  private static boolean isOnItsWay(NodeRow row, Copy copy) {
    return copy.settlesAt().equals(Optional.of(row.state()))
        && (row.isMoving() || !row.isReserved())
        && !row.hasTrouble();
  }

  private static Node overlaid(Node full, NodeRow row) {
    ObjectNode json = full.json();
    ObjectNode listed = row.node().json();
    Optional<JsonNode> health = Optional.ofNullable(listed.get(NodeRow.HEALTH));
    json.setAll(listed.retain(NodeRow.FIELDS));
    health.ifPresent(told -> json.set(NodeRow.HEALTH, told));
    return Node.of(json);
  }

  /** Keeps a node that Ironic has just shown in full, asked at this time of the monotonic clock. */
  public void keep(Node node, long askedNanos) {
    boolean moving = NodeRow.of(node).isMoving();
    copies.compute(
        node.uuid(),
        (uuid, before) ->
            new Copy(
                node,
                askedNanos,
                Truth.AS_READ,
                askedNanos,
                Optional.ofNullable(before).filter(copy -> moving).flatMap(Copy::settlesAt)));
    monitor.saw(node, askedNanos);
  }

  /** Ironic has accepted something that changes the node's state. */
  public void changing(String uuid) {
    copies.computeIfPresent(
        uuid,
        (key, copy) ->
            new Copy(
                copy.node(),
                copy.readNanos(),
                Truth.STATE_CHANGED,
                nanos.getAsLong(),
                Optional.empty()));
    monitor.awaitChange(uuid);
  }

  /**
   * What was accepted last changes nothing of the node but its state.
   *
   * @param state where it leads when all goes well; empty if it may change more after all
   */
  public void leadsTo(String uuid, Optional<ProvisionState> state) {
    copies.computeIfPresent(uuid, (key, copy) -> copy.leadingTo(state));
  }

  /**
   * What was accepted last shows at once, like this. Ironic notes it before it answers, so that
   * until a listing says more the node need not be read to see it.
   */
  public void started(Node node) {
    copies.computeIfPresent(node.uuid(), (key, copy) -> copy.startingAs(node));
  }

  /** Something was asked of the node and nobody knows whether it was heard. */
  public void doubt(String uuid) {
    copies.remove(uuid);
    monitor.awaitChange(uuid);
  }

  /** Ironic does not know the node. */
  public void forget(String uuid) {
    copies.remove(uuid);
    monitor.forget(uuid);
  }

  /** Ironic has just removed the node because we told it to. */
  public void removed(String uuid) {
    forget(uuid);
    removed.add(uuid);
  }

  /** Whether the node was removed by us; says so once, so that there is nothing to keep. */
  public boolean wasJustRemoved(String uuid) {
    return removed.remove(uuid);
  }
}
