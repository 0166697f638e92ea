package io.baremetal.k8s.error;

/**
 * No answer, or one that does not tell whether the request was carried out: connection lost,
 * time-out, 5xx. A write may have happened; read before it is repeated.
 */
public final class OutcomeUnknownException extends ClusterException {

  /**
   * Says what was tried.
   *
   * @param status HTTP status of the answer, 0 if there was none
   * @param message what was tried and what came back
   * @param cause what the Kubernetes client threw
   */
  public OutcomeUnknownException(int status, String message, Throwable cause) {
    super(status, message, cause);
  }
}
