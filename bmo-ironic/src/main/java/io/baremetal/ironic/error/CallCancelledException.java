package io.baremetal.ironic.error;

import org.jspecify.annotations.Nullable;

/**
 * The caller gave up: its thread was interrupted (the interrupt flag is set again), its future was
 * cancelled, or the client was closed. Ironic may or may not have acted on the request.
 */
public final class CallCancelledException extends IronicException {

  /** Made by the transport; public so that tests can make one too. */
  public CallCancelledException(FailedCall call, @Nullable Throwable cause) {
    super(
        "Gave up "
            + call
            + " because the caller was interrupted, cancelled it, or closed the client",
        cause);
  }
}
