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
import org.jspecify.annotations.Nullable;

/**
 * What a watch has shown of a kind's objects, and versions that this process knows of because it
 * wrote or read them, while the watch has not come so far. An object is never shown older than the
 * newest of the two. Thread-safe, without I/O.
 */
final class ObjectCache {

  private final Map<ResourceKey, CachedObject> seen = new HashMap<>();
  private final Map<ResourceKey, Ahead> ahead = new HashMap<>();
  private final AtomicLong streamVersion = new AtomicLong();

  /** Takes a complete list for the truth, and tells what it changes. */
  synchronized List<Change> replaceAll(List<CachedObject> objects, String listVersion) {
    moveStreamTo(CachedObject.version(listVersion));
    List<Change> changes = new ArrayList<>();
    Set<ResourceKey> gone = new HashSet<>(seen.keySet());
    for (CachedObject object : objects) {
      gone.remove(object.key());
      CachedObject before = seen.put(object.key(), object);
      if (before == null || before.version() != object.version()) {
        changes.add(change(object.key(), before, object));
      }
    }
    for (ResourceKey key : gone) {
      changes.add(change(key, seen.remove(key), null));
    }
    dropOvertaken();
    return changes;
  }

  /** Takes one event of the watch, and tells what it changes, if anything. */
  synchronized Optional<Change> apply(WatchEvent event) {
    CachedObject object = CachedObject.of(event.object());
    streamVersion.accumulateAndGet(object.version(), Math::max);
    return switch (event.type()) {
      case BOOKMARK -> Optional.empty();
      case DELETED -> {
        CachedObject before = seen.remove(object.key());
        ahead.remove(object.key());
        yield before == null ? Optional.empty() : Optional.of(change(object.key(), before, null));
      }
      case ADDED, MODIFIED -> {
        CachedObject before = seen.get(object.key());
        if (before != null && before.version() >= object.version() && object.version() != 0) {
          yield Optional.empty();
        }
        seen.put(object.key(), object);
        yield Optional.of(change(object.key(), before, object));
      }
    };
  }

  /**
   * Remembers the answer to a write or an uncached read, unless the watch is past it.
   *
   * @param base version that the write was conditional on; empty for a creation, a read, or a write
   *     without condition
   */
  synchronized void learn(ObjectNode answer, Optional<String> base) {
    CachedObject object = CachedObject.of(answer);
    dropOvertaken();
    if (object.version() <= streamVersion.get()) {
      return;
    }
    Ahead before = ahead.get(object.key());
    if (before != null && before.latest().version() >= object.version()) {
      return;
    }
    Map<Long, Long> writes = new HashMap<>(before == null ? Map.of() : before.writes());
    base.map(CachedObject::version).ifPresent(from -> writes.put(object.version(), from));
    ahead.put(object.key(), new Ahead(object, writes));
  }

  /** The newest known version of an object. */
  synchronized Optional<CachedObject> get(ResourceKey key) {
    Ahead known = ahead.get(key);
    return known != null && known.latest().version() > streamVersion.get()
        ? Optional.of(known.latest())
        : Optional.ofNullable(seen.get(key));
  }

  /** Every object that the watch has shown. */
  synchronized List<CachedObject> all() {
    return List.copyOf(seen.values());
  }

  /** The version from which a watch goes on. */
  String streamVersion() {
    return Long.toString(streamVersion.get());
  }

  private Change change(
      ResourceKey key, @Nullable CachedObject before, @Nullable CachedObject after) {
    Ahead known = ahead.get(key);
    boolean ours =
        known != null
            && before != null
            && after != null
            && Long.valueOf(before.version()).equals(known.writes().get(after.version()));
    if (after == null || (known != null && known.latest().version() <= after.version())) {
      ahead.remove(key);
    }
    return new Change(
        key,
        Optional.ofNullable(before),
        Optional.ofNullable(after),
        ours ? Author.OURSELVES : Author.OTHERS);
  }

  /** A stream that goes back means a restored cluster: what we knew of it no longer counts. */
  private void moveStreamTo(long version) {
    if (version < streamVersion.getAndSet(version)) {
      ahead.clear();
    }
  }

  private void dropOvertaken() {
    long reached = streamVersion.get();
    ahead.values().removeIf(known -> known.latest().version() <= reached);
  }

  /**
   * What is known beyond the watch.
   *
   * @param latest newest known version
   * @param writes our writes on the way there: version written, version it was conditional on
   */
  private record Ahead(CachedObject latest, Map<Long, Long> writes) {}
}
