package io.baremetal.k8s.error;

/**
 * The API server refused a request, or could not be asked. The message says what was tried on which
 * object and what came back, never with a secret. Subclasses name the cases that callers treat
 * apart; a plain instance is any other refusal.
 */
public class ClusterException extends RuntimeException {

  private final int status;

  /**
   * A refusal.
   *
   * @param status HTTP status of the answer, 0 if there was none
   * @param message what was tried and what came back
   */
  public ClusterException(int status, String message) {
    super(message);
    this.status = status;
  }

  /**
   * A refusal with the client's own exception behind it.
   *
   * @param status HTTP status of the answer, 0 if there was none
   * @param message what was tried and what came back
   * @param cause what the Kubernetes client threw
   */
  public ClusterException(int status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** HTTP status of the answer; 0 if there was none. */
  public int status() {
    return status;
  }
}
