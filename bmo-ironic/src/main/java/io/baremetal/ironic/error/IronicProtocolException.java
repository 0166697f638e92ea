package io.baremetal.ironic.error;

import org.jspecify.annotations.Nullable;

/**
 * The answer came and was a success, but is not what the protocol promises: no JSON, a list that
 * runs in circles, a resource without an id. Often a proxy or a wrong endpoint.
 */
public final class IronicProtocolException extends IronicException {

  /** With a message that says what was expected and what came. */
  public IronicProtocolException(String message) {
    this(message, null);
  }

  /** With a message that says what was expected and what came, and the parser's complaint. */
  public IronicProtocolException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
