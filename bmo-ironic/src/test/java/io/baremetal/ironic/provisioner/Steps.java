package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.Step;
import java.time.Duration;
import java.util.Optional;

/** Looks into steps, for assertions. */
final class Steps {

  private Steps() {}

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

  /** One word and what matters: {@code done}, {@code in 3s}, {@code refused: …}, {@code busy}. */
  static String text(Step<?> step) {
    return describe(step);
  }

  private static <T> String describe(Step<T> step) {
    return step.match(
        new Step.Cases<>(
            done -> "done",
            running -> "in " + running.checkAgainIn().toSeconds() + "s",
            refused -> "refused: " + refused.message(),
            unknown -> "needs registration",
            image -> "needs image",
            busy -> "busy"));
  }

  /** When to call again; zero for steps that are not running. */
  static <T> Duration wait(Step<T> step) {
    return step.match(
        new Step.Cases<>(
            done -> Duration.ZERO,
            running -> running.checkAgainIn(),
            refused -> {
              throw new AssertionError("refused: " + refused.message());
            },
            unknown -> {
              throw new AssertionError("needs registration");
            },
            image -> {
              throw new AssertionError("needs a preprovisioning image");
            },
            busy -> busy.checkAgainIn()));
  }
}
