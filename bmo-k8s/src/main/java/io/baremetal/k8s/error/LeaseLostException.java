package io.baremetal.k8s.error;

/**
 * A mutating call was not sent, because the lease could run out before the call ends. Nothing
 * happened; whoever holds the lease next goes on from there.
 */
public final class LeaseLostException extends ClusterException {

  /** Says which call was held back and how long the lease still lasts. */
  public LeaseLostException(String message) {
    super(0, message);
  }
}
