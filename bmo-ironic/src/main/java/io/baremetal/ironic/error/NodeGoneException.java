package io.baremetal.ironic.error;

import java.util.Optional;

/** The node was deleted while it was waited for, or never was. */
public final class NodeGoneException extends WaitException {

  /** Made by a wait; public so that tests can make one too. */
  public NodeGoneException(String subject) {
    super(subject, Optional.empty(), Optional.empty(), "does not exist");
  }
}
