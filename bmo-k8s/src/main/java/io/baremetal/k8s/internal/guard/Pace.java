package io.baremetal.k8s.internal.guard;

import io.baremetal.api.provisioner.Step;
import java.time.Duration;

/**
 * How soon a host is looked at again while its machine works. Who is woken by changes need not look
 * as often as the provisioner suggests. Immutable.
 *
 * @param shortest shortest wait between two looks; zero takes every suggestion
 */
public record Pace(Duration shortest) {

  /** As often as the provisioner suggests. */
  public static Pace asSuggested() {
    return new Pace(Duration.ZERO);
  }

  /**
   * The step with its wait stretched, if it is one that waits. A wait of zero stays: it says that
   * calling again helps, not that something is awaited.
   */
  <T> Step<T> stretch(Step<T> step) {
    return step.match(
        new Step.Cases<T, Step<T>>(
            done -> done,
            this::longer,
            refused -> refused,
            needsRegistration -> needsRegistration,
            needsImage -> needsImage,
            busy -> busy));
  }

  private <T> Step<T> longer(Step.InProgress<T> step) {
    boolean keep = step.checkAgainIn().isZero() || step.checkAgainIn().compareTo(shortest) >= 0;
    return keep ? step : new Step.InProgress<>(shortest, step.soFar(), step.events());
  }
}
