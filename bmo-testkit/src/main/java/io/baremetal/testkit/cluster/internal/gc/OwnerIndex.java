package io.baremetal.testkit.cluster.internal.gc;

import io.baremetal.testkit.cluster.internal.object.ObjectKey;
import io.baremetal.testkit.cluster.internal.store.Change;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who is there, and who depends on whom, by uid. Guarded by the store's lock. */
final class OwnerIndex {

  private final Map<String, Ref> living = new HashMap<>();
  private final Map<String, Set<Ref>> dependents = new HashMap<>();

  /** An object of any resource. */
  record Ref(String resource, ObjectKey key) implements Comparable<Ref> {

    @Override
    public int compareTo(Ref other) {
      int byResource = resource.compareTo(other.resource);
      return byResource != 0 ? byResource : key.compareTo(other.key);
    }
  }

  void update(Change change) {
    Ref ref = new Ref(change.resource(), change.current().key());
    change.previous().ifPresent(previous -> forget(ref, previous));
    if (change.type() != Change.Type.DELETED) {
      living.put(change.current().meta().uid(), ref);
      for (String owner : owners(change.current())) {
        dependents.computeIfAbsent(owner, any -> new TreeSet<>()).add(ref);
      }
    }
  }

  private void forget(Ref ref, StoredObject previous) {
    living.remove(previous.meta().uid());
    for (String owner : owners(previous)) {
      Set<Ref> refs = dependents.getOrDefault(owner, new TreeSet<>());
      refs.remove(ref);
      if (refs.isEmpty()) {
        dependents.remove(owner);
      }
    }
  }

  /** Where the object with the uid is, when it is there. */
  Optional<Ref> find(String uid) {
    return Optional.ofNullable(living.get(uid));
  }

  /** Who names the uid as an owner, in a fixed order. */
  List<Ref> dependentsOf(String uid) {
    return List.copyOf(dependents.getOrDefault(uid, Set.of()));
  }

  /** The uids of an object's owners. */
  static List<String> owners(StoredObject object) {
    return object.meta().ownerReferences().stream()
        .map(owner -> owner.path("uid").asText(""))
        .toList();
  }
}
