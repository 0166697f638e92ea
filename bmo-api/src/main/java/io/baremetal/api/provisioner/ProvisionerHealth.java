package io.baremetal.api.provisioner;

import java.util.Optional;

/**
 * Whether a provisioner can serve any host now.
 *
 * @param problem what is missing, as a sentence for people; empty when it is ready
 */
public record ProvisionerHealth(Optional<String> problem) {

  /** Ready to serve. */
  public static ProvisionerHealth ready() {
    return new ProvisionerHealth(Optional.empty());
  }

  /** Not ready, because of {@code problem}. */
  public static ProvisionerHealth notReady(String problem) {
    return new ProvisionerHealth(Optional.of(problem));
  }

  /** True when hosts can be served. */
  public boolean isReady() {
    return problem.isEmpty();
  }
}
