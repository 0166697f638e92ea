package io.baremetal.testkit.cluster.traffic;

/** The kinds of write that a controller's cost is counted in. */
public enum WriteKind {
  /** A new object, events excepted. */
  CREATE,
  /** A PUT of a whole object, or of a subresource other than status. */
  UPDATE,
  /** A patch of an object, or of a subresource other than status. */
  PATCH,
  /** A server-side apply, of whatever part. */
  APPLY,
  /** A PUT of the status. */
  STATUS_UPDATE,
  /** A patch of the status. */
  STATUS_PATCH,
  /** A deletion, of one object or many. */
  DELETE,
  /** Any write of an Event. */
  EVENT
}
