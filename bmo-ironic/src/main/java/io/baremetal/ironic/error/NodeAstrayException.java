package io.baremetal.ironic.error;

import java.util.Optional;

/** The node rests in another state and nothing leads it on: somebody else gave other orders. */
public final class NodeAstrayException extends WaitException {

  /** Made by a wait; public so that tests can make one too. */
  public NodeAstrayException(String subject, Optional<String> state, Optional<String> lastError) {
    super(subject, state, lastError, "went elsewhere");
  }
}
