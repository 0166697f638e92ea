package io.baremetal.testkit.cluster.internal.store;

import java.util.Optional;

/**
 * One committed write.
 *
 * @param resource the resource that the object belongs to, {@code plural.group}
 * @param type what happened
 * @param current the object after the write; for a deletion its last state with the version of the
 *     deletion
 * @param previous the object before the write; empty when it was added
 */
public record Change(
    String resource, Type type, StoredObject current, Optional<StoredObject> previous) {

  /** What a write did, with the names that watches use. */
  public enum Type {
    /** The object is new. */
    ADDED,
    /** The object was there before. */
    MODIFIED,
    /** The object is gone. */
    DELETED
  }

  /** The cluster-wide version of this write. */
  public long version() {
    return current.version();
  }
}
