package io.baremetal.ironic.error;

/**
 * Keystone gave no token, or none that leads to the service: wrong credentials, no such project, no
 * endpoint in the catalogue, or no answer at all. The cause, if any, says which. The call that
 * needed the token was not sent.
 */
public final class NoTokenException extends IronicException {

  private final boolean retryable;

  /** Made by the Keystone session: Keystone answered, but not with what is needed. */
  public NoTokenException(String message) {
    super(message);
    retryable = false;
  }

  /** Made by the Keystone session: the request for a token failed. */
  public NoTokenException(String message, IronicException cause) {
    super(message, cause);
    retryable = cause.isRetryable();
  }

  /** Whether asking again may help, as with a Keystone that was busy or not there. */
  @Override
  public boolean isRetryable() {
    return retryable;
  }
}
