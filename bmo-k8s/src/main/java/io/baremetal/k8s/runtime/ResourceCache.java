package io.baremetal.k8s.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.internal.informer.CachedObject;
import io.baremetal.k8s.internal.informer.Informer;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The objects of one kind as a watch shows them. Trees that it hands out are copies, the caller's
 * to change; {@code managedFields} are left out. Thread-safe. {@code @Beta}.
 */
public final class ResourceCache {

  private final Informer informer;

  ResourceCache(Informer informer) {
    this.informer = informer;
  }

  /** The newest known version of an object. */
  public Optional<ObjectNode> get(ResourceKey key) {
    return informer.get(key);
  }

  /** Where the objects are that the watch has shown. */
  public List<ResourceKey> keys() {
    return informer.all().stream().map(CachedObject::key).toList();
  }

  /**
   * Takes note of an object as the API server returned it from a write or a read, so that {@link
   * #get} never shows an older one.
   */
  public void learn(ObjectNode object) {
    informer.learn(object);
  }

  /** Done once the first list is in the cache. */
  public CompletableFuture<Void> synced() {
    return informer.synced().copy();
  }

  /** What keeps the cache from being up to date, for people; empty when nothing does. */
  public Optional<String> trouble() {
    return informer.trouble();
  }
}
