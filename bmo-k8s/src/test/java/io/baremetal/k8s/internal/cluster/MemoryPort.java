package io.baremetal.k8s.internal.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.error.AlreadyExistsException;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.error.ConflictException;
import io.baremetal.k8s.error.ExpiredException;
import io.baremetal.k8s.error.ObjectNotFoundException;
import io.baremetal.k8s.error.OutcomeUnknownException;
import io.baremetal.k8s.internal.patch.MergePatch;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A cluster that holds one kind of object and knows just enough: versions, conflicts, pages,
 * watches that can be broken or held back, answers that get lost.
 */
public final class MemoryPort implements ClusterPort {

  private final Map<String, ObjectNode> objects = new TreeMap<>();
  private final List<WatchEvent> history = new ArrayList<>();
  private final List<Watch> watches = new ArrayList<>();
  private final Deque<RuntimeException> faults = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private long version = 100;
  private long forgottenUpTo;
  private boolean holdingBack;
  private boolean losingAnswers;

  /** The next requests fail with these, one each. */
  public void failNext(RuntimeException... failures) {
    faults.addAll(List.of(failures));
  }

  /** Writes are carried out, but their answers do not arrive. */
  public void loseAnswers(boolean lose) {
    losingAnswers = lose;
  }

  /** Watches fall silent until let go. */
  public void holdWatchesBack(boolean hold) {
    holdingBack = hold;
    if (!hold) {
      watches.forEach(Watch::catchUp);
    }
  }

  /** Ends every watch with a reason. */
  public void breakWatches(Optional<ClusterException> reason) {
    List<Watch> open = List.copyOf(watches);
    watches.clear();
    open.forEach(watch -> watch.listener.ended(reason));
  }

  /** No watch can go on from before now. */
  public void compact() {
    forgottenUpTo = version;
  }

  public List<String> requests() {
    return requests;
  }

  public int openWatches() {
    return watches.size();
  }

  public void put(String name, Consumer<ObjectNode> content) {
    ObjectNode object = objects.containsKey(name) ? objects.get(name).deepCopy() : fresh(name);
    boolean added = !objects.containsKey(name);
    content.accept(object);
    store(name, object, added ? WatchEvent.Type.ADDED : WatchEvent.Type.MODIFIED);
  }

  public void remove(String name) {
    ObjectNode gone = objects.remove(name);
    gone.withObject("/metadata").put("resourceVersion", Long.toString(++version));
    tell(new WatchEvent(WatchEvent.Type.DELETED, gone));
  }

  public Optional<ObjectNode> peek(String name) {
    return Optional.ofNullable(objects.get(name));
  }

  @Override
  public Optional<ObjectNode> get(ResourceKind kind, ResourceKey key) {
    return getLatest(kind, key);
  }

  @Override
  public Optional<ObjectNode> getLatest(ResourceKind kind, ResourceKey key) {
    request("get " + key.name());
    return Optional.ofNullable(objects.get(key.name())).map(ObjectNode::deepCopy);
  }

  @Override
  public ListPage list(ResourceKind kind, ResourceSelection selection, PageRequest page) {
    request("list");
    List<ObjectNode> all = objects.values().stream().map(ObjectNode::deepCopy).toList();
    int from = page.continueToken().map(Integer::parseInt).orElse(0);
    int to = Math.min(all.size(), from + page.limit());
    return new ListPage(
        all.subList(from, to),
        Long.toString(version),
        to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
  }

  @Override
  public ClusterSubscription subscribe(
      ResourceKind kind,
      ResourceSelection selection,
      String resourceVersion,
      WatchListener listener) {
    request("watch " + resourceVersion);
    long from = Long.parseLong(resourceVersion);
    if (from < forgottenUpTo) {
      throw new ExpiredException("watch: too old resource version " + from);
    }
    Watch watch = new Watch(listener, from);
    watches.add(watch);
    if (!holdingBack) {
      watch.catchUp();
    }
    return () -> watches.remove(watch);
  }

  @Override
  public ObjectNode create(ResourceKind kind, ObjectNode object) {
    String name = object.at("/metadata/name").asText();
    request("create " + name);
    if (objects.containsKey(name)) {
      throw new AlreadyExistsException("create " + name);
    }
    return answer(store(name, object.deepCopy(), WatchEvent.Type.ADDED));
  }

  @Override
  public ObjectNode patch(ResourceKind kind, ResourceKey key, ObjectNode mergePatch) {
    request("patch " + key.name());
    ObjectNode present = objects.get(key.name());
    if (present == null) {
      throw new ObjectNotFoundException("patch " + key);
    }
    String wanted = mergePatch.at("/metadata/resourceVersion").asText("");
    if (!wanted.isEmpty() && !wanted.equals(present.at("/metadata/resourceVersion").asText())) {
      throw new ConflictException("patch " + key + ": " + wanted + " is not the newest version");
    }
    ObjectNode patched = MergePatch.apply(present, mergePatch);
    if (isUnheld(patched)) {
      remove(key.name());
      return answer(patched);
    }
    return answer(store(key.name(), patched, WatchEvent.Type.MODIFIED));
  }

  @Override
  public ObjectNode patchStatus(ResourceKind kind, ResourceKey key, ObjectNode mergePatch) {
    return patch(kind, key, mergePatch);
  }

  @Override
  public void delete(ResourceKind kind, ResourceKey key, String uid) {
    request("delete " + key.name());
    remove(key.name());
  }

  @Override
  public boolean serves(ResourceKind kind) {
    return true;
  }

  private static boolean isUnheld(ObjectNode object) {
    return object.at("/metadata").hasNonNull("deletionTimestamp")
        && object.at("/metadata/finalizers").isEmpty();
  }

  private static ObjectNode fresh(String name) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.putObject("metadata").put("namespace", "metal3").put("name", name);
    return object;
  }

  private void request(String what) {
    requests.add(what);
    RuntimeException fault = faults.poll();
    if (fault != null) {
      throw fault;
    }
  }

  private ObjectNode answer(ObjectNode stored) {
    if (losingAnswers) {
      throw new OutcomeUnknownException(0, "no answer", new IOException("connection reset"));
    }
    return stored.deepCopy();
  }

  private ObjectNode store(String name, ObjectNode object, WatchEvent.Type type) {
    object.withObject("/metadata").put("resourceVersion", Long.toString(++version));
    objects.put(name, object);
    tell(new WatchEvent(type, object));
    return object;
  }

  private void tell(WatchEvent event) {
    history.add(new WatchEvent(event.type(), event.object().deepCopy()));
    if (!holdingBack) {
      List.copyOf(watches).forEach(Watch::catchUp);
    }
  }

  private final class Watch {
    private final WatchListener listener;
    private long reached;

    Watch(WatchListener listener, long from) {
      this.listener = listener;
      this.reached = from;
    }

    void catchUp() {
      for (WatchEvent event : List.copyOf(history)) {
        long at = event.object().at("/metadata/resourceVersion").asLong();
        if (at > reached) {
          reached = at;
          listener.changed(new WatchEvent(event.type(), event.object().deepCopy()));
        }
      }
    }
  }
}
