package io.baremetal.testkit.cluster.internal.watch;

import io.baremetal.testkit.cluster.internal.object.ObjectKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The watchers of one resource, by what they can possibly see. */
final class ResourceWatchers {

  private final Map<ObjectKey, List<Watcher>> watchers = new ConcurrentHashMap<>();

  void add(Watcher watcher) {
    watchers.computeIfAbsent(slot(watcher), any -> new CopyOnWriteArrayList<>()).add(watcher);
  }

  void remove(Watcher watcher) {
    watchers.computeIfPresent(
        slot(watcher),
        (slot, list) -> {
          list.remove(watcher);
          return list.isEmpty() ? null : list;
        });
  }

  /** Calls those that may care about the object. */
  void forObject(ObjectKey key, Consumer<Watcher> action) {
    call(new ObjectKey("", ""), action);
    if (!key.namespace().isEmpty()) {
      call(new ObjectKey(key.namespace(), ""), action);
      call(new ObjectKey("", key.name()), action);
    }
    call(key, action);
  }

  void forAll(Consumer<Watcher> action) {
    watchers.values().forEach(list -> list.forEach(action));
  }

  private void call(ObjectKey slot, Consumer<Watcher> action) {
    List<Watcher> list = watchers.get(slot);
    if (list != null) {
      list.forEach(action);
    }
  }

  private static ObjectKey slot(Watcher watcher) {
    return new ObjectKey(
        watcher.selection().namespace(), watcher.selection().fields().name().orElse(""));
  }
}
