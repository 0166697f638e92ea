package io.baremetal.ironic.error;

import java.util.Optional;

/** The time was over before it happened. The operation goes on in Ironic. */
public final class WaitTimeoutException extends WaitException {

  /**
   * Made by a wait; public so that tests can make one too.
   *
   * @param obstacle why it may never happen unless somebody helps, such as the node's fault
   */
  public WaitTimeoutException(String subject, Optional<String> state, Optional<String> obstacle) {
    super(subject, state, obstacle, "did not get there in time");
  }
}
