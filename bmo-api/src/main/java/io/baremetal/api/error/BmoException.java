package io.baremetal.api.error;

/** Root of all exceptions that {@code bmo-api} throws on purpose. */
public abstract class BmoException extends RuntimeException {

  /** Says what was wrong, where, with which value, and what to do; never holds a secret. */
  protected BmoException(String message) {
    super(message);
  }

  /** Says what was wrong, and keeps the cause. */
  protected BmoException(String message, Throwable cause) {
    super(message, cause);
  }
}
