package io.baremetal.checks.realservers.facility;

import io.baremetal.api.provisioner.Step;
import java.util.Optional;

/** Looks into what a verb came to. */
final class Outcomes {

  private Outcomes() {}

  /** The result; empty if the step is not done. */
  static <T> Optional<T> done(Step<T> step) {
    return step.match(
        new Step.Cases<>(
            done -> Optional.of(done.value()),
            running -> Optional.empty(),
            refused -> Optional.empty(),
            unknown -> Optional.empty(),
            image -> Optional.empty(),
            busy -> Optional.empty()));
  }

  /** Whatever the step carries. */
  static <T> Optional<T> value(Step<T> step) {
    return step.match(
        new Step.Cases<>(
            done -> Optional.of(done.value()),
            running -> running.soFar(),
            refused -> refused.soFar(),
            unknown -> Optional.empty(),
            image -> Optional.empty(),
            busy -> Optional.empty()));
  }

  /** Why the step is refused. */
  static <T> Optional<String> refusal(Step<T> step) {
    return step.match(
        new Step.Cases<>(
            done -> Optional.empty(),
            running -> Optional.empty(),
            refused -> Optional.of(refused.message()),
            unknown -> Optional.empty(),
            image -> Optional.empty(),
            busy -> Optional.empty()));
  }

  /** Whether the step finds no node for the host. */
  static <T> boolean isUnknown(Step<T> step) {
    return step.match(
        new Step.Cases<>(
            done -> false,
            running -> false,
            refused -> false,
            unknown -> true,
            image -> false,
            busy -> false));
  }

  /** The same step, unless it is one that no host of these tests should come to. */
  static <T> Step<T> orThrow(Step<T> step) {
    return step.match(
        new Step.Cases<>(
            done -> step,
            running -> step,
            refused -> {
              throw new AssertionError("refused: " + refused.message());
            },
            unknown -> {
              throw new AssertionError("needs registration");
            },
            image -> {
              throw new AssertionError("needs a preprovisioning image");
            },
            busy -> step));
  }
}
