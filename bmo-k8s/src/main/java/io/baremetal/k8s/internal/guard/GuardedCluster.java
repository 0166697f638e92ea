package io.baremetal.k8s.internal.guard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.cluster.ClusterSubscription;
import io.baremetal.k8s.internal.cluster.ListPage;
import io.baremetal.k8s.internal.cluster.PageRequest;
import io.baremetal.k8s.internal.cluster.WatchListener;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import io.baremetal.k8s.runtime.LeaseGuard;
import java.time.Duration;
import java.util.Optional;

/** A port whose writes ask the lease guard first; reads go through. Thread-safe. */
public final class GuardedCluster implements ClusterPort {

  private final ClusterPort port;
  private final LeaseGuard guard;
  private final Duration callTimeout;

  /**
   * A guarded port.
   *
   * @param callTimeout longest time that a call of {@code port} takes
   */
  public GuardedCluster(ClusterPort port, LeaseGuard guard, Duration callTimeout) {
    this.port = port;
    this.guard = guard;
    this.callTimeout = callTimeout;
  }

  @Override
  public Optional<ObjectNode> get(ResourceKind kind, ResourceKey key) {
    return port.get(kind, key);
  }

  @Override
  public Optional<ObjectNode> getLatest(ResourceKind kind, ResourceKey key) {
    return port.getLatest(kind, key);
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
    guard.check(callTimeout);
    return port.create(kind, object);
  }

  @Override
  public ObjectNode patch(ResourceKind kind, ResourceKey key, ObjectNode mergePatch) {
    guard.check(callTimeout);
    return port.patch(kind, key, mergePatch);
  }

  @Override
  public ObjectNode patchStatus(ResourceKind kind, ResourceKey key, ObjectNode mergePatch) {
    guard.check(callTimeout);
    return port.patchStatus(kind, key, mergePatch);
  }

  @Override
  public void delete(ResourceKind kind, ResourceKey key, String uid) {
    guard.check(callTimeout);
    port.delete(kind, key, uid);
  }

  @Override
  public boolean serves(ResourceKind kind) {
    return port.serves(kind);
  }
}
