package io.baremetal.testkit.cluster.internal.patch;

/** Where a kind has lists that merge. Paths name fields with dots and leave out list elements. */
public interface MergeRules {

  /** How the list at a path merges. */
  ListRule list(String path);

  /** Whether the object at a path is one value. */
  boolean isAtomicObject(String path);
}
