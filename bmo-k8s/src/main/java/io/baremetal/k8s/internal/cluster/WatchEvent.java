package io.baremetal.k8s.internal.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One change that a subscription reports.
 *
 * @param type what happened
 * @param object the object after it, or as last seen when it was deleted; for a bookmark only its
 *     resource version means anything
 */
public record WatchEvent(Type type, ObjectNode object) {

  /** What happened to the object. */
  public enum Type {
    /** It came into the selection. */
    ADDED,
    /** It changed. */
    MODIFIED,
    /** It left the selection. */
    DELETED,
    /** Nothing: the server says how far the stream is. */
    BOOKMARK
  }
}
