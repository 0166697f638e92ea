package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.ProvisionerException;

/**
 * The node is locked, or in the middle of something: ends the verb as {@link
 * io.baremetal.api.provisioner.Step.Busy}. Never leaves a verb.
 */
final class NodeBusyException extends ProvisionerException {

  private static final long serialVersionUID = 1L;

  NodeBusyException(String message) {
    super(message);
  }

  NodeBusyException(String message, Throwable cause) {
    super(message, cause);
  }
}
