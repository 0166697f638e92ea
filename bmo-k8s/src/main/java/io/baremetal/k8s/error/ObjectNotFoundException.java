package io.baremetal.k8s.error;

/** The object that a request names does not exist (any more), or its kind is not served. */
public final class ObjectNotFoundException extends ClusterException {

  /** Says what was tried, and keeps what the Kubernetes client threw. */
  public ObjectNotFoundException(String message, Throwable cause) {
    super(404, message, cause);
  }

  /** Says what was tried. */
  public ObjectNotFoundException(String message) {
    super(404, message);
  }
}
