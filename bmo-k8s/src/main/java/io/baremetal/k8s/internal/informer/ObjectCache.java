package io.baremetal.k8s.internal.informer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.internal.cluster.WatchEvent;
import io.baremetal.k8s.internal.informer.Change.Author;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a watch has shown of a kind's objects, and versions that this process knows of because it
 * wrote or read them, while the watch has not come so far. An object is never shown older than the
 * newest of the two.
 *
 * <p>A change that the watch reports while this process is writing to the same object is told when
 * the write has ended, because only then it is known whose change it is. Thread-safe, without I/O.
 */
final class ObjectCache {

  private final Map<ResourceKey, CachedObject> seen = new HashMap<>();
  private final Map<ResourceKey, CachedObject> ahead = new HashMap<>();
  private final Map<ResourceKey, Integer> writing = new HashMap<>();
  private final Map<ResourceKey, List<Step>> untold = new HashMap<>();

  /** Our writes that the watch has not shown yet: version written, version it was based on. */
  private final Map<Long, Long> written = new HashMap<>();

  /**
   * Objects that a write of ours has ended, by taking the last finalizer, and the watch not yet.
   */
  private final Set<ResourceKey> ended = new HashSet<>();

  private final AtomicLong streamVersion = new AtomicLong();

  /** Takes a complete list for the truth, and tells what it changes. */
  synchronized List<Change> replaceAll(List<CachedObject> objects, String listVersion) {
    moveStreamTo(CachedObject.version(listVersion));
    ended.clear();
    List<Step> steps = new ArrayList<>();
    Set<ResourceKey> gone = new HashSet<>(seen.keySet());
    for (CachedObject object : objects) {
      gone.remove(object.key());
      Optional<CachedObject> before = Optional.ofNullable(seen.put(object.key(), object));
      if (before.map(old -> old.version() != object.version()).orElse(true)) {
        steps.add(new Step(object.key(), before, Optional.of(object)));
      }
    }
    for (ResourceKey key : gone) {
      steps.add(new Step(key, Optional.ofNullable(seen.remove(key)), Optional.empty()));
    }
    List<Change> changes = tell(steps);
    dropOvertaken();
    return changes;
  }

  /** Takes one event of the watch, and tells what it changes. */
  synchronized List<Change> apply(WatchEvent event) {
    CachedObject object = CachedObject.of(event.object());
    streamVersion.accumulateAndGet(object.version(), Math::max);
    ResourceKey key = object.key();
    Optional<CachedObject> before = Optional.ofNullable(seen.get(key));
    return switch (event.type()) {
      case BOOKMARK -> List.of();
      case DELETED -> {
        if (before.filter(old -> old.version() > object.version()).isPresent()) {
          yield List.of();
        }
        seen.remove(key);
        ahead.computeIfPresent(
            key, (same, known) -> known.version() > object.version() ? known : null);
        ended.remove(key);
        yield before.isEmpty() ? List.of() : tell(List.of(new Step(key, before, Optional.empty())));
      }
      case ADDED, MODIFIED -> {
        if (before.filter(old -> old.version() >= object.version()).isPresent()) {
          yield List.of();
        }
        seen.put(key, object);
        yield tell(List.of(new Step(key, before, Optional.of(object))));
      }
    };
  }

  /** A write to this object is about to be sent. */
  synchronized void beginWrite(ResourceKey key) {
    writing.merge(key, 1, Integer::sum);
  }

  /**
   * The write has been answered.
   *
   * @param base version that the write was conditional on; empty for a write without condition
   */
  synchronized void wrote(ObjectNode answer, Optional<String> base) {
    base.map(CachedObject::version)
        .ifPresent(from -> written.put(CachedObject.versionOf(answer), from));
    if (CachedObject.isLast(answer)) {
      end(CachedObject.of(answer));
    } else {
      learn(answer);
    }
  }

  /** The watch may already show the end, and even another object of this name. */
  private void end(CachedObject object) {
    ahead.remove(object.key());
    if (Optional.ofNullable(seen.get(object.key())).filter(object::isSameObject).isPresent()) {
      ended.add(object.key());
    }
  }

  /** The write is over, well or not. Tells the changes that waited for this. */
  synchronized List<Change> endWrite(ResourceKey key) {
    boolean more = writing.merge(key, -1, (old, one) -> old + one == 0 ? null : old + one) != null;
    List<Step> waited = more ? null : untold.remove(key);
    List<Change> changes = waited == null ? List.of() : tell(waited);
    dropOvertaken();
    return changes;
  }

  /** Remembers an object that was read or written, unless the watch is past it. */
  synchronized void learn(ObjectNode answer) {
    CachedObject object = CachedObject.of(answer);
    if (object.version() > streamVersion.get()) {
      ahead.merge(object.key(), object, (old, now) -> old.version() < now.version() ? now : old);
    }
  }

  /** The newest known version of an object. */
  synchronized Optional<CachedObject> get(ResourceKey key) {
    CachedObject known = ahead.get(key);
    if (known != null && known.version() > streamVersion.get()) {
      return Optional.of(known);
    }
    return ended.contains(key) ? Optional.empty() : Optional.ofNullable(seen.get(key));
  }

  /** Whether the watch has shown this object and not its end. */
  synchronized boolean holds(ResourceKey key) {
    return seen.containsKey(key);
  }

  /** Every object that the watch has shown. */
  synchronized List<CachedObject> all() {
    return List.copyOf(seen.values());
  }

  /** The version from which a watch goes on. */
  String streamVersion() {
    return Long.toString(streamVersion.get());
  }

  private List<Change> tell(List<Step> steps) {
    List<Change> changes = new ArrayList<>();
    for (Step step : steps) {
      if (writing.containsKey(step.key())) {
        untold.computeIfAbsent(step.key(), key -> new ArrayList<>()).add(step);
      } else {
        changes.add(new Change(step.key(), step.before(), step.after(), author(step)));
      }
    }
    return changes;
  }

  /** An object that our write brought into the selection was known to us when we wrote. */
  private Author author(Step step) {
    Optional<Long> base = step.after().map(CachedObject::version).map(written::remove);
    Optional<Long> before = step.before().map(CachedObject::version);
    return base.isPresent() && before.or(() -> base).equals(base)
        ? Author.OURSELVES
        : Author.OTHERS;
  }

  /** A stream that goes back means a restored cluster: what we knew of it no longer counts. */
  private void moveStreamTo(long version) {
    if (version < streamVersion.getAndSet(version)) {
      ahead.clear();
      written.clear();
    }
  }

  private void dropOvertaken() {
    long reached = streamVersion.get();
    ahead.values().removeIf(known -> known.version() <= reached);
    if (writing.isEmpty()) {
      written.keySet().removeIf(version -> version <= reached);
    }
  }

  /** A change of which it is not said yet whose it is. */
  private record Step(
      ResourceKey key, Optional<CachedObject> before, Optional<CachedObject> after) {}
}
