package io.baremetal.k8s.internal.credential;

import io.baremetal.api.provisioner.ProvisionerException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Secret with configuration of a host cannot be used; the message says which and why. */
public final class ConfigDataException extends ProvisionerException {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final @Nullable String missingKey;

  ConfigDataException(Problem problem, String message) {
    super(message);
    this.problem = problem;
    this.missingKey = null;
  }

  private ConfigDataException(String message, String missingKey) {
    super(message);
    this.problem = Problem.NO_KEY;
    this.missingKey = missingKey;
  }

  /** A Secret that has no key for what is looked for. */
  static ConfigDataException lacking(String key, String message) {
    return new ConfigDataException(message, key);
  }

  /** The one among the causes of a failure, itself included. */
  public static Optional<ConfigDataException> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConfigDataException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The key that the Secret lacks, such as {@code userData}; empty unless that is the problem. */
  public Optional<String> missingKey() {
    return Optional.ofNullable(missingKey);
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
