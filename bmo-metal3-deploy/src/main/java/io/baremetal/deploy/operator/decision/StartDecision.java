package io.baremetal.deploy.operator.decision;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.PlatformModes;
import io.baremetal.deploy.facts.NetworkStack;
import io.baremetal.deploy.operator.status.OperatorReason;
import io.baremetal.deploy.operator.status.OperatorSituation;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the operator starts.
 *
 * @param enabledModes network modes that the platform can have
 * @param situation what to tell at once; nothing where a Provisioning waits to be looked at
 * @param networkStack IP families of the cluster; absent where they are not needed or not known
 * @param failure why the operator cannot start, in a sentence; absent if it can
 */
public record StartDecision(
    Set<NetworkMode> enabledModes,
    Optional<OperatorSituation> situation,
    Optional<NetworkStack> networkStack,
    Optional<String> failure) {

  /** What is told on a platform without bare metal. */
  static final OperatorSituation UNSUPPORTED =
      new OperatorSituation(
          OperatorReason.UNSUPPORTED_PLATFORM, "Nothing to do on this Platform", "");

  /** What is told while nobody has asked for a deployment. */
  static final OperatorSituation WAITING =
      new OperatorSituation(
          OperatorReason.WAITING_FOR_PROVISIONING, "Waiting for Provisioning CR", "");

  /** Copies the modes. */
  public StartDecision {
    enabledModes = Collections.unmodifiableSet(new LinkedHashSet<>(enabledModes));
  }

  /**
   * Decides once, since a cluster keeps its platform and its networks.
   *
   * @param platformType {@code status.platformStatus.type} of the Infrastructure
   * @param provisioned whether there is a Provisioning
   * @param networkStack IP families, as far as they can be found out
   */
  public static StartDecision of(
      String platformType, boolean provisioned, Attempt<NetworkStack> networkStack) {
    Set<NetworkMode> modes = PlatformModes.of(platformType);
    if (modes.isEmpty()) {
      return new StartDecision(modes, Optional.of(UNSUPPORTED), Optional.empty(), Optional.empty());
    }
    return new StartDecision(
        modes,
        Optional.of(WAITING).filter(waiting -> !provisioned),
        networkStack.value(),
        networkStack.reason());
  }

  /** Whether the operator watches its objects from now on. */
  public boolean watches() {
    return !enabledModes.isEmpty() && failure.isEmpty();
  }
}
