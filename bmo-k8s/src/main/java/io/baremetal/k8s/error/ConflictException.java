package io.baremetal.k8s.error;

/**
 * The object has changed since it was read: nothing was written. Read it again and decide again.
 */
public final class ConflictException extends ClusterException {

  /** Says what was tried, and keeps what the Kubernetes client threw. */
  public ConflictException(String message, Throwable cause) {
    super(409, message, cause);
  }

  /** Says what was tried. */
  public ConflictException(String message) {
    super(409, message);
  }
}
