package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.ProvisionerException;

/**
 * Ironic does not know the node: ends the verb as {@link
 * io.baremetal.api.provisioner.Step.NeedsRegistration}. Never leaves a verb.
 */
final class NodeUnknownException extends ProvisionerException {

  private static final long serialVersionUID = 1L;

  NodeUnknownException(String message) {
    super(message);
  }
}
