package io.baremetal.ironic.error;

import java.util.Optional;

/** The node stands still until somebody says {@code unhold} or {@code abort}. */
public final class NodeHeldException extends WaitException {

  /** Made by a wait; public so that tests can make one too. */
  public NodeHeldException(String subject, Optional<String> state, Optional<String> lastError) {
    super(subject, state, lastError, "is held");
  }
}
