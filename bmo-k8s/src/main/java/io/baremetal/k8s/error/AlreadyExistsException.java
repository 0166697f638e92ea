package io.baremetal.k8s.error;

/** An object of this name exists already: nothing was created. */
public final class AlreadyExistsException extends ClusterException {

  /** Says what was tried, and keeps what the Kubernetes client threw. */
  public AlreadyExistsException(String message, Throwable cause) {
    super(409, message, cause);
  }

  /** Says what was tried. */
  public AlreadyExistsException(String message) {
    super(409, message);
  }
}
