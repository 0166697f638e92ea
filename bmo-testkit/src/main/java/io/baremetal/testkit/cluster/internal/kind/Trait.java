package io.baremetal.testkit.cluster.internal.kind;

/** Yes-or-no properties of a kind. */
public enum Trait {
  /** Objects live in namespaces. */
  NAMESPACED,
  /** Status is written through a subresource of its own, and only there. */
  STATUS,
  /** Replicas can be read and written through the scale subresource. */
  SCALE,
  /** Changes of anything but metadata and status count in metadata.generation. */
  GENERATION,
  /** A PUT must say which version it replaces. */
  VERSION_REQUIRED,
  /** A PUT of an absent object creates it. */
  CREATED_BY_PUT,
  /** Deleting a running object first asks it to stop. */
  GRACEFUL,
  /** Names are DNS labels (no dots). */
  LABEL_NAMES,
  /** Names may hold anything but slashes and percent signs. */
  FREE_NAMES
}
