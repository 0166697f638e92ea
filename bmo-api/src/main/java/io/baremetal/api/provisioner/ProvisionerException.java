package io.baremetal.api.provisioner;

import io.baremetal.api.error.BmoException;

/**
 * A verb could not be carried out for a reason that is not the host's: the backend is not
 * reachable, answered nonsense, or refused the provisioner itself. The caller records nothing and
 * tries again with a growing delay.
 */
public class ProvisionerException extends BmoException {

  /** Says what was tried and what came back, without secrets. */
  public ProvisionerException(String message) {
    super(message);
  }

  /** Says what was tried and what came back, without secrets, and keeps the cause. */
  public ProvisionerException(String message, Throwable cause) {
    super(message, cause);
  }
}
