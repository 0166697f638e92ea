package io.baremetal.k8s.error;

/** A watch or a list cannot go on from where it was: list again from the start. */
public final class ExpiredException extends ClusterException {

  /** Says what was tried, and keeps what the Kubernetes client threw. */
  public ExpiredException(String message, Throwable cause) {
    super(410, message, cause);
  }

  /** Says what was tried. */
  public ExpiredException(String message) {
    super(410, message);
  }
}
