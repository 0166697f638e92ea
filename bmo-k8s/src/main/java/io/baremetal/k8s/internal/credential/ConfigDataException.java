package io.baremetal.k8s.internal.credential;

import io.baremetal.api.provisioner.ProvisionerException;

/** A Secret with configuration of a host cannot be used; the message says which and why. */
public final class ConfigDataException extends ProvisionerException {

  private static final long serialVersionUID = 1L;

  private final Problem problem;

  ConfigDataException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  /** What is wrong with the Secret. */
  public Problem problem() {
    return problem;
  }

  /** Why a Secret cannot be used. */
  public enum Problem {
    /** There is none of that name. */
    NO_SECRET,
    /** It has no key for what is looked for. */
    NO_KEY,
    /** It is not in the namespace of the host. */
    FOREIGN_NAMESPACE
  }
}
