package io.baremetal.ironic.error;

import java.util.Optional;

/** The operation that was waited for ended badly. */
public final class OperationFailedException extends WaitException {

  /** Made by a wait; public so that tests can make one too. */
  public OperationFailedException(
      String subject, Optional<String> state, Optional<String> lastError) {
    super(subject, state, lastError, "failed");
  }
}
