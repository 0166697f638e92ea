package io.baremetal.k8s.internal.informer;

import io.baremetal.k8s.resource.ResourceKey;
import java.util.Optional;

/**
 * A step from one version of an object to the next that was heard of.
 *
 * @param key which object
 * @param before the version before; empty if there was none
 * @param after the version now; empty if it is gone
 * @param author whose write it is
 */
public record Change(
    ResourceKey key, Optional<CachedObject> before, Optional<CachedObject> after, Author author) {

  /** Who made a change. */
  public enum Author {
    /** This process, and nobody else between the two versions. */
    OURSELVES,
    /** Somebody else, perhaps besides us. */
    OTHERS
  }
}
