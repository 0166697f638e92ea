package io.baremetal.k8s.internal.informer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.cluster.ClusterSubscription;
import io.baremetal.k8s.internal.cluster.ListPage;
import io.baremetal.k8s.internal.cluster.PageRequest;
import io.baremetal.k8s.internal.cluster.WatchListener;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A port that reads from informers what they follow, and tells them what it writes, so that no
 * reader ever gets an object older than this process's own last write to it. After a write that
 * failed, or may have failed, the next read goes to the API server. Thread-safe.
 */
public final class CachedCluster implements ClusterPort {

  private final ClusterPort port;
  private final List<Informer> informers;
  private final Set<Place> doubtful = ConcurrentHashMap.newKeySet();

  /** A port in front of {@code port}. An informer counts once it has synced. */
  public CachedCluster(ClusterPort port, List<Informer> informers) {
    this.port = port;
    this.informers = List.copyOf(informers);
  }

  @Override
  public Optional<ObjectNode> get(ResourceKind kind, ResourceKey key) {
    if (informer(kind, key).filter(Informer::isUnserved).isPresent()) {
      return Optional.empty();
    }
    Optional<Informer> informer = informer(kind, key).filter(known -> known.synced().isDone());
    if (informer.isEmpty() || doubtful.contains(new Place(kind, key))) {
      return getLatest(kind, key);
    }
    return informer.get().speaksFor(key) ? informer.get().get(key) : getLatest(kind, key);
  }

  @Override
  public Optional<ObjectNode> getLatest(ResourceKind kind, ResourceKey key) {
    Place place = new Place(kind, key);
    boolean doubt = doubtful.remove(place);
    try {
      Optional<ObjectNode> latest = port.getLatest(kind, key);
      informer(kind, key).ifPresent(known -> compare(known, place, latest));
      return latest;
    } catch (ClusterException failure) {
      if (doubt) {
        doubtful.add(place);
      }
      throw failure;
    }
  }

  /** An object that is gone is in doubt as long as the watch has not said so. */
  private void compare(Informer known, Place place, Optional<ObjectNode> latest) {
    latest.ifPresent(known::learn);
    if (latest.isEmpty() && known.get(place.key()).isPresent()) {
      doubtful.add(place);
    }
  }

  @Override
  public ListPage list(ResourceKind kind, ResourceSelection selection, PageRequest page) {
    return port.list(kind, selection, page);
  }

  @Override
  public ClusterSubscription subscribe(
      ResourceKind kind,
      ResourceSelection selection,
      String resourceVersion,
      WatchListener listener) {
    return port.subscribe(kind, selection, resourceVersion, listener);
  }

  @Override
  public ObjectNode create(ResourceKind kind, ObjectNode object) {
    return write(kind, CachedObject.keyOf(object), object, () -> port.create(kind, object));
  }

  @Override
  public ObjectNode patch(ResourceKind kind, ResourceKey key, ObjectNode mergePatch) {
    return write(kind, key, mergePatch, () -> port.patch(kind, key, mergePatch));
  }

  @Override
  public ObjectNode patchStatus(ResourceKind kind, ResourceKey key, ObjectNode mergePatch) {
    return write(kind, key, mergePatch, () -> port.patchStatus(kind, key, mergePatch));
  }

  @Override
  public void delete(ResourceKind kind, ResourceKey key, String uid) {
    if (informer(kind, key).isPresent()) {
      doubtful.add(new Place(kind, key));
    }
    port.delete(kind, key, uid);
  }

  @Override
  public boolean serves(ResourceKind kind) {
    Optional<Informer> informer =
        informers.stream().filter(known -> known.follows(kind)).findFirst();
    if (informer.filter(known -> known.isUnserved() || known.synced().isDone()).isPresent()) {
      return !informer.get().isUnserved();
    }
    return port.serves(kind);
  }

  private ObjectNode write(
      ResourceKind kind, ResourceKey key, ObjectNode sent, Supplier<ObjectNode> request) {
    Optional<Informer> informer = informer(kind, key);
    if (informer.isEmpty()) {
      return request.get();
    }
    Optional<String> base =
        Optional.of(sent.path("metadata").path("resourceVersion").asText(""))
            .filter(version -> !version.isEmpty());
    try {
      return informer.get().write(key, base, request);
    } catch (ClusterException failure) {
      doubtful.add(new Place(kind, key));
      throw failure;
    }
  }

  private Optional<Informer> informer(ResourceKind kind, ResourceKey key) {
    return informers.stream().filter(known -> known.covers(kind, key)).findFirst();
  }

  private record Place(ResourceKind kind, ResourceKey key) {}
}
