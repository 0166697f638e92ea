package io.baremetal.k8s.runtime;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Keys that wait for a pass, in two lanes. A key has at most one entry and is never handed out
 * twice at a time; what is added while it runs waits until it is done. Events go before polls, but
 * at least every eighth pick is a poll if one waits; within a lane, first come first served.
 * Thread-safe, without threads or timers of its own. {@code @Beta}.
 *
 * @param <K> names a thing; needs {@code equals} and {@code hashCode}
 */
public final class WorkQueue<K> {

  private static final int EVENTS_PER_POLL = 7;

  /** A longer delay means never to whoever asks for it, and would overflow the clock. */
  private static final long LONGEST_DELAY = Duration.ofDays(36_500).toNanos();

  private final LongSupplier nanos;
  private final long origin;
  private final Map<K, Entry<K>> waiting = new HashMap<>();
  private final Set<K> running = new HashSet<>();
  private final Map<K, Entry<K>> afterRunning = new HashMap<>();
  private final NavigableSet<Entry<K>> later =
      new TreeSet<>(Comparator.<Entry<K>>comparingLong(Entry::due).thenComparing(Entry::order));
  private final Map<Lane, NavigableSet<Entry<K>>> ready = new EnumMap<>(Lane.class);
  private final AtomicLong orders = new AtomicLong();
  private final AtomicInteger eventsInARow = new AtomicInteger();

  /** An empty queue on a monotonic clock in nanoseconds. */
  public WorkQueue(LongSupplier nanos) {
    this.nanos = nanos;
    this.origin = nanos.getAsLong();
    for (Lane lane : Lane.values()) {
      ready.put(lane, new TreeSet<>(Comparator.comparingLong(Entry::order)));
    }
  }

  /**
   * Adds a key for now. If it waits already it keeps its place, but {@link Lane#EVENT} lifts it
   * from the poll lane to the end of the event lane and cuts any delay short.
   */
  public synchronized void add(K key, Lane lane) {
    enqueue(new Entry<>(key, lane, now(), orders.incrementAndGet()));
  }

  /**
   * Adds a key for a later time. If it waits already, the earlier of the two times counts, and
   * {@link Lane#EVENT} if either asks for it.
   *
   * @param delay zero or less is {@link #add}; more than a hundred years counts as that
   */
  public synchronized void addAfter(K key, Lane lane, Duration delay) {
    long wait = Math.min(LONGEST_DELAY, Math.max(0, TimeUnit.NANOSECONDS.convert(delay)));
    enqueue(new Entry<>(key, lane, now() + wait, orders.incrementAndGet()));
  }

  /**
   * Hands out the next key whose time has come, or empty. The caller must call {@link #done} for
   * it.
   */
  public synchronized Optional<Pick<K>> poll() {
    promoteDue();
    NavigableSet<Entry<K>> lane = nextLane();
    Entry<K> entry = lane.pollFirst();
    if (entry == null) {
      return Optional.empty();
    }
    waiting.remove(entry.key());
    running.add(entry.key());
    return Optional.of(
        new Pick<>(entry.key(), entry.lane(), Duration.ofNanos(now() - entry.due())));
  }

  /** Gives a key back. What was added meanwhile now counts. */
  public synchronized void done(K key) {
    running.remove(key);
    Entry<K> again = afterRunning.remove(key);
    if (again != null) {
      enqueue(again);
    }
  }

  /** Drops a key that waits; one that runs just gets no further pass. */
  public synchronized void forget(K key) {
    afterRunning.remove(key);
    Entry<K> entry = waiting.remove(key);
    if (entry != null) {
      later.remove(entry);
      inLane(entry.lane()).remove(entry);
    }
  }

  /** How long until {@link #poll} has something: zero for now, empty while nothing waits. */
  public synchronized Optional<Duration> nextDue() {
    if (readyCount() > 0) {
      return Optional.of(Duration.ZERO);
    }
    return later.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(Math.max(0, later.first().due() - now())));
  }

  /** How many keys could be handed out now. */
  public synchronized int readyCount() {
    promoteDue();
    return inLane(Lane.EVENT).size() + inLane(Lane.POLL).size();
  }

  private void enqueue(Entry<K> added) {
    K key = added.key();
    if (running.contains(key)) {
      afterRunning.merge(key, added, Entry::and);
      return;
    }
    Entry<K> present = waiting.get(key);
    Entry<K> wanted = present == null ? added : present.and(added);
    if (wanted.equals(present)) {
      return;
    }
    if (present != null) {
      forget(key);
    }
    waiting.put(key, wanted);
    (wanted.due() <= now() ? inLane(wanted.lane()) : later).add(wanted);
  }

  private void promoteDue() {
    long now = now();
    while (!later.isEmpty() && later.first().due() <= now) {
      Entry<K> due = later.pollFirst();
      inLane(due.lane()).add(due);
    }
  }

  private NavigableSet<Entry<K>> nextLane() {
    NavigableSet<Entry<K>> events = inLane(Lane.EVENT);
    NavigableSet<Entry<K>> polls = inLane(Lane.POLL);
    if (polls.isEmpty()) {
      eventsInARow.set(0);
      return events;
    }
    if (events.isEmpty() || eventsInARow.get() >= EVENTS_PER_POLL) {
      eventsInARow.set(0);
      return polls;
    }
    eventsInARow.incrementAndGet();
    return events;
  }

  private NavigableSet<Entry<K>> inLane(Lane lane) {
    NavigableSet<Entry<K>> entries = ready.get(lane);
    if (entries == null) {
      throw new IllegalStateException("no lane " + lane);
    }
    return entries;
  }

  private long now() {
    return nanos.getAsLong() - origin;
  }

  /**
   * A key that was handed out.
   *
   * @param key which one
   * @param lane the lane it came from
   * @param waited how long it was due
   */
  public record Pick<K>(K key, Lane lane, Duration waited) {}

  /** An entry is replaced, never changed. {@code due} counts from the queue's birth. */
  private record Entry<K>(K key, Lane lane, long due, long order) {

    Entry<K> and(Entry<K> other) {
      Lane both = lane == Lane.EVENT || other.lane == Lane.EVENT ? Lane.EVENT : Lane.POLL;
      if (both == lane && due <= other.due) {
        return this;
      }
      return new Entry<>(key, both, Math.min(due, other.due), other.order);
    }
  }
}
