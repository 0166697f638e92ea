package io.baremetal.ironic.error;

import java.io.IOException;

/**
 * No answer came: connection refused, name not found, TLS failed, timed out or cut.
 *
 * <p>Unless {@link #delivery()} says otherwise Ironic may have done what it was asked: read the
 * state before repeating a change.
 */
public final class IronicConnectionException extends IronicException {

  /** What is known about the fate of the request. */
  public enum Delivery {
    /** The request provably never reached Ironic. */
    NOT_SENT,
    /** Ironic may or may not have acted on it. */
    UNKNOWN
  }

  private final FailedCall call;
  private final Delivery delivery;

  /** Made by the transport; public so that tests can make one too. */
  public IronicConnectionException(FailedCall call, Delivery delivery, IOException cause) {
    super("No answer from Ironic to " + call + ": " + cause.getMessage(), cause);
    this.call = call;
    this.delivery = delivery;
  }

  /** The call that got no answer. */
  public FailedCall call() {
    return call;
  }

  /** What is known about the fate of the request. */
  public Delivery delivery() {
    return delivery;
  }

  /** True only when the request was not sent. */
  @Override
  public boolean isRetryable() {
    return delivery == Delivery.NOT_SENT;
  }
}
