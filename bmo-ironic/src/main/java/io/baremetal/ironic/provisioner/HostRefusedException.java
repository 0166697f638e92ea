package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.ProvisionerException;

/**
 * The host cannot have what its owner asks for: ends the verb as {@link
 * io.baremetal.api.provisioner.Step.Refused}. Never leaves a verb.
 */
final class HostRefusedException extends ProvisionerException {

  private static final long serialVersionUID = 1L;

  private final String refusal;

  /** With a message for the host's owner. */
  HostRefusedException(String message) {
    super(message);
    this.refusal = message;
  }

  /** The message for the host's owner. */
  String refusal() {
    return refusal;
  }
}
