package io.baremetal.testkit.cluster.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.object.Meta;
import io.baremetal.testkit.cluster.internal.object.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The objects of the cluster.
 *
 * <p>Writes run one after the other inside {@link #exclusively}; what they read there cannot change
 * under them. Single reads need no lock. Thread-safe.
 */
public final class ObjectStore {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
  private final int historyLimit;
  // Written inside the lock only.
  private volatile long version;

  /**
   * An empty store.
   *
   * @param historyLimit how many changes of each resource a watch can resume from
   */
  public ObjectStore(int historyLimit) {
    this.historyLimit = historyLimit;
  }

  private record Bucket(ConcurrentNavigableMap<ObjectKey, StoredObject> objects, ChangeLog log) {}

  /** A consistent view of one resource. */
  public record Listing(List<StoredObject> objects, long version) {}

  /** Adds a listener; those added first hear first. */
  public void addListener(ChangeListener listener) {
    listeners.add(listener);
  }

  /** Runs the work while nobody else writes; may be nested. */
  public <T> T exclusively(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      boolean outermost = lock.getHoldCount() == 1;
      try {
        if (outermost) {
          settle();
        }
      } finally {
        lock.unlock();
      }
      if (outermost) {
        listeners.forEach(ChangeListener::released);
      }
    }
  }

  private void settle() {
    boolean active = true;
    while (active) {
      active = false;
      for (ChangeListener listener : listeners) {
        active |= listener.settle();
      }
    }
  }

  /** The version of the last write. */
  public long version() {
    return version;
  }

  /** One object. */
  public Optional<StoredObject> get(String resource, ObjectKey key) {
    return Optional.ofNullable(bucket(resource).objects().get(key));
  }

  /**
   * All objects of a resource, ordered by namespace and name.
   *
   * @param namespace empty for all namespaces
   */
  public Listing list(String resource, String namespace) {
    return exclusively(() -> new Listing(objects(resource, namespace), version));
  }

  private List<StoredObject> objects(String resource, String namespace) {
    ConcurrentNavigableMap<ObjectKey, StoredObject> all = bucket(resource).objects();
    // The least name after all names of the namespace is the empty name of the next possible one.
    return new ArrayList<>(
        namespace.isEmpty()
            ? all.values()
            : all.subMap(new ObjectKey(namespace, ""), new ObjectKey(namespace + "\0", ""))
                .values());
  }

  /** The resources that hold objects. */
  public List<String> resources() {
    return buckets.entrySet().stream()
        .filter(e -> !e.getValue().objects().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The changes after a version, or nothing when they are no longer all known. */
  public Optional<List<Change>> changesAfter(String resource, long since) {
    return exclusively(() -> bucket(resource).log().after(since));
  }

  /** Forgets all changes so far: watches can resume from the present only. */
  public void compact() {
    exclusively(
        () -> {
          buckets.values().forEach(bucket -> bucket.log().compact(version));
          return version;
        });
  }

  /** Stores an object, new or changed; takes the tree over and writes its version into it. */
  public StoredObject put(String resource, ObjectNode tree) {
    return exclusively(
        () -> {
          Bucket bucket = bucket(resource);
          StoredObject next = stamped(tree);
          Optional<StoredObject> previous =
              Optional.ofNullable(bucket.objects().put(next.key(), next));
          Change.Type type = previous.isPresent() ? Change.Type.MODIFIED : Change.Type.ADDED;
          commit(new Change(resource, type, next, previous));
          return next;
        });
  }

  /** Removes an object; its last state is the given tree, which the store takes over. */
  public StoredObject remove(String resource, ObjectNode lastState) {
    return exclusively(
        () -> {
          StoredObject last = stamped(lastState);
          StoredObject previous = bucket(resource).objects().remove(last.key());
          commit(new Change(resource, Change.Type.DELETED, last, Optional.ofNullable(previous)));
          return last;
        });
  }

  private StoredObject stamped(ObjectNode tree) {
    long next = version + 1;
    version = next;
    Meta.of(tree).put("resourceVersion", Long.toString(next));
    return new StoredObject(tree, next);
  }

  private void commit(Change change) {
    bucket(change.resource()).log().add(change);
    listeners.forEach(listener -> listener.committed(change));
  }

  private Bucket bucket(String resource) {
    return buckets.computeIfAbsent(resource, any -> newBucket());
  }

  private Bucket newBucket() {
    // As on a real server: what was before a resource's first use cannot be resumed from.
    ChangeLog log = new ChangeLog(historyLimit);
    log.compact(version);
    return new Bucket(new ConcurrentSkipListMap<>(), log);
  }
}
