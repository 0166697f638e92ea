package io.baremetal.ironic.provisioner.monitor;

import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.error.PageLostException;
import io.baremetal.ironic.node.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps the rows of all nodes up to date with as little reading as can be trusted.
 *
 * <p>A small fleet is listed whole each time. Of a large one, the nodes that were written last are
 * read, up to where they stand as they stood before. That order is a hint and no truth: heartbeats
 * and locks disturb it, conductors' clocks differ, nodes that were never changed have no place in
 * it, and deleted ones do not show. So all is swept at intervals and whenever something does not
 * fit, and what is waited for and does not show is read alone. What a sweep lacks is gone only when
 * Ironic says so when asked about it.
 *
 * <p>One thread at a time reads; {@link #forget} may come from any.
 */
final class FleetReader {

  /** When so many are missing, a few are asked about, and speak for the rest. */
  private static final int ASKED_ABOUT = 10;

  private final FleetSource source;
  private final MonitorLimits limits;
  private final Map<String, Listed> known = new LinkedHashMap<>();
  private final Map<String, Integer> unseen = new HashMap<>();
  private final Set<String> leaving = new HashSet<>();
  private List<String> order = List.of();
  private Optional<Long> sweptNanos = Optional.empty();

  /** A row and when the listing was begun that showed it. */
  private record Listed(NodeRow row, long atNanos) {}

  /**
   * What one reading showed.
   *
   * @param fleet all nodes, those that were not read now as they were
   * @param fresh the rows that were read now
   * @param extent whether what is not among all nodes is gone
   */
  record Reading(Fleet.Rows fleet, List<NodeRow> fresh, Extent extent) {}

  /** How much of the fleet was read. */
  enum Extent {
    /** All of it. */
    ALL,
    /** Where something seems to have changed. */
    LATEST
  }

  FleetReader(FleetSource source, MonitorLimits limits) {
    this.source = source;
    this.limits = limits;
  }

  /**
   * Reads.
   *
   * @param pending nodes that something should show of in a moment
   */
  Reading read(long nowNanos, Set<String> pending) {
    try {
      Optional<List<NodeRow>> latest =
          isSweepDue(nowNanos) ? Optional.empty() : latest(nowNanos, pending);
      return latest.isPresent()
          ? reading(latest.get(), Extent.LATEST)
          : reading(sweep(nowNanos), Extent.ALL);
    } catch (RuntimeException e) {
      // Whatever happened meanwhile, the next look must not rely on what was before.
      sweptNanos = Optional.empty();
      throw e;
    }
  }

  private Reading reading(List<NodeRow> fresh, Extent extent) {
    return new Reading(rows(), fresh, extent);
  }

  /** The node is gone as it should be. */
  synchronized void forget(String uuid) {
    known.remove(uuid);
    unseen.remove(uuid);
  }

  /** The node is about to be removed: should a sweep lack it, nobody need be asked why. */
  synchronized void leaves(String uuid) {
    leaving.add(uuid);
  }

  /** The node was not removed after all. */
  synchronized void stays(String uuid) {
    leaving.remove(uuid);
  }

  private synchronized boolean isLeaving(String uuid) {
    return leaving.contains(uuid);
  }

  /** Who has left is forgotten only now: a sweep that began before may have missed it. */
  private synchronized void forgetWhoLeft() {
    leaving.retainAll(known.keySet());
  }

  /** A node that a large fleet has just got: no reason to list all others. */
  synchronized void learn(NodeRow row, long atNanos) {
    if (known.size() > limits.wholeUpTo()) {
      known.putIfAbsent(row.uuid(), new Listed(row, atNanos));
    }
  }

  /** How many things are kept in mind; bounded by the size of the fleet. */
  synchronized int remembered() {
    return known.size() + unseen.size() + order.size();
  }

  private synchronized Fleet.Rows rows() {
    Map<String, NodeRow> rows = new LinkedHashMap<>();
    Map<String, Long> times = new HashMap<>();
    known.forEach(
        (uuid, listed) -> {
          rows.put(uuid, listed.row());
          times.put(uuid, listed.atNanos());
        });
    return new Fleet.Rows(rows, times);
  }

  private synchronized void keep(NodeRow row, long atNanos) {
    known.put(row.uuid(), new Listed(row, atNanos));
    unseen.remove(row.uuid());
  }

  private synchronized Set<String> knownBefore(long nanos) {
    Set<String> uuids = new LinkedHashSet<>();
    known.forEach(
        (uuid, listed) -> {
          if (listed.atNanos() - nanos < 0) {
            uuids.add(uuid);
          }
        });
    return uuids;
  }

  private synchronized Set<String> knownUuids() {
    return new LinkedHashSet<>(known.keySet());
  }

  private boolean isSweepDue(long nowNanos) {
    return knownUuids().size() <= limits.wholeUpTo()
        || sweptNanos.filter(swept -> nowNanos - swept < limits.sweepEvery().toNanos()).isEmpty();
  }

  private List<NodeRow> sweep(long nowNanos) {
    Set<String> missing = knownBefore(nowNanos);
    List<NodeRow> fresh = new ArrayList<>(source.all().stream().map(NodeRow::of).toList());
    fresh.forEach(row -> missing.remove(row.uuid()));
    fresh.addAll(stillThere(missing));
    fresh.forEach(row -> keep(row, nowNanos));
    forgetWhoLeft();
    sweptNanos = Optional.of(nowNanos);
    return fresh;
  }

  /** Asks about what a sweep lacks, and forgets what Ironic does not know. */
  private List<NodeRow> stillThere(Collection<String> missing) {
    List<NodeRow> found = new ArrayList<>();
    int asked = 0;
    for (String uuid : missing) {
      boolean spokenFor = isLeaving(uuid) || (asked >= ASKED_ABOUT && found.isEmpty());
      Optional<NodeRow> row = spokenFor ? Optional.empty() : source.one(uuid).map(NodeRow::of);
      asked += spokenFor ? 0 : 1;
      row.ifPresentOrElse(found::add, () -> forget(uuid));
    }
    return found;
  }

  /** The latest nodes; empty when they do not fit what is known, and all must be read. */
  private Optional<List<NodeRow>> latest(long nowNanos, Set<String> pending) {
    Set<String> before = knownUuids();
    Map<String, NodeRow> fresh = new LinkedHashMap<>();
    boolean fits;
    try {
      fits = readPages(before, fresh);
    } catch (PageLostException | NotFoundException e) {
      // The node that ended a page is gone.
      fits = false;
    }
    if (!fits || !readPending(pending, fresh)) {
      return Optional.empty();
    }
    fresh.values().forEach(row -> keep(row, nowNanos));
    return Optional.of(List.copyOf(fresh.values()));
  }

  private boolean readPages(Set<String> before, Map<String, NodeRow> fresh) {
    List<String> nowFirst = new ArrayList<>();
    Iterator<List<Node>> pages = source.recent();
    boolean repeats = false;
    while (!repeats && pages.hasNext()) {
      List<NodeRow> rows = pages.next().stream().map(NodeRow::of).toList();
      List<String> page = rows.stream().map(NodeRow::uuid).toList();
      if (!before.containsAll(page)) {
        return false;
      }
      repeats = page.size() >= limits.overlap() && standsAsBefore(page, fresh.keySet());
      rows.forEach(row -> fresh.put(row.uuid(), row));
      nowFirst.addAll(page);
    }
    boolean first = order.isEmpty();
    remember(nowFirst);
    return first || repeats || fresh.size() >= before.size();
  }

  /** Whether the page is what came next the last time, but for what has moved to the front. */
  private boolean standsAsBefore(List<String> page, Set<String> moved) {
    List<String> expected =
        order.stream().filter(uuid -> !moved.contains(uuid)).limit(page.size()).toList();
    return expected.equals(page);
  }

  /** What was not read keeps its place behind what was. */
  private void remember(List<String> nowFirst) {
    Set<String> all = new LinkedHashSet<>(nowFirst);
    all.addAll(order);
    all.retainAll(knownUuids());
    order = List.copyOf(all);
  }

  private synchronized void awaitOnly(Set<String> pending) {
    unseen.keySet().retainAll(pending);
  }

  private synchronized boolean isMissedAgain(String uuid) {
    return unseen.merge(uuid, 1, Integer::sum) >= 2;
  }

  /** What is waited for and was on no page twice in a row is read alone. */
  private boolean readPending(Set<String> pending, Map<String, NodeRow> fresh) {
    awaitOnly(pending);
    for (String uuid : new TreeSet<>(pending)) {
      if (!fresh.containsKey(uuid) && isMissedAgain(uuid)) {
        Optional<NodeRow> row = source.one(uuid).map(NodeRow::of);
        if (row.isEmpty()) {
          return false;
        }
        fresh.put(uuid, row.get());
      }
    }
    return true;
  }
}
