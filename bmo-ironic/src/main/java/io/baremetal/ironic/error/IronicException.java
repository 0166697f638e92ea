package io.baremetal.ironic.error;

import org.jspecify.annotations.Nullable;

/** Root of everything that this module throws on purpose. Messages never hold a secret. */
public abstract class IronicException extends RuntimeException {

  /** For subclasses: a message for people. */
  protected IronicException(String message) {
    super(message);
  }

  /** For subclasses: a message for people and what lies beneath. */
  protected IronicException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Whether the same call may succeed later with nothing changed, and Ironic provably did nothing
   * for this one. False is the safe answer and the default.
   */
  public boolean isRetryable() {
    return false;
  }
}
