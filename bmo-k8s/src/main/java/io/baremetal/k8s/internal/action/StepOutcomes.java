package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns a provisioner's step into an outcome; the only class that does. Immutable.
 *
 * @param <T> what the verb yields
 */
final class StepOutcomes<T> {

  /** How long to wait for a ramdisk image that somebody has to make first. */
  private static final Duration UNTIL_IMAGE = Duration.ofMinutes(5);

  private final ErrorType refusal;
  private final String explanation;
  private final Function<Optional<T>, Change> running;
  private final Function<Optional<T>, Change> otherwise;

  private StepOutcomes(
      ErrorType refusal,
      String explanation,
      Function<Optional<T>, Change> running,
      Function<Optional<T>, Change> otherwise) {
    this.refusal = refusal;
    this.explanation = explanation;
    this.running = running;
    this.otherwise = otherwise;
  }

  /**
   * Outcomes of a verb whose refusal is a failure of this kind. While the verb runs, whatever
   * failed before is past; see {@link #running} for verbs of which that is not true.
   */
  static <T> StepOutcomes<T> failingAs(ErrorType refusal) {
    return new StepOutcomes<>(
        refusal, "", soFar -> Change.of(StatusEdits.clearError()), soFar -> Change.none());
  }

  /**
   * What a verb does about its last attempt, which failed if a failure of this kind is recorded.
   */
  static OnFailure restart(HostView host, ErrorType failure) {
    return host.hasError(failure) ? OnFailure.RESTART : OnFailure.REPORT;
  }

  /** Look again at once, whatever came of the step, unless the backend does not know the host. */
  static Outcome again(Step<?> step, Change change) {
    Outcome again = Outcome.waiting(Duration.ZERO, change.telling(step.events()));
    return step.match(
        new Step.Cases<>(
            done -> again,
            inProgress -> again,
            refused -> again,
            needsRegistration -> new Outcome.NeedsRegistration(),
            needsImage -> again,
            busy -> again));
  }

  /** The same, but a refusal's message begins with these words. */
  StepOutcomes<T> explaining(String words) {
    return new StepOutcomes<>(refusal, words, running, otherwise);
  }

  /** The same, but noting this while the verb runs. */
  StepOutcomes<T> running(Function<Optional<T>, Change> change) {
    return new StepOutcomes<>(refusal, explanation, change, otherwise);
  }

  /** The same, but noting this when the verb is refused or waits for a ramdisk image. */
  StepOutcomes<T> otherwise(Function<Optional<T>, Change> change) {
    return new StepOutcomes<>(refusal, explanation, running, change);
  }

  /** The outcome of a step, noting this when it is done. */
  Outcome of(Step<T> step, Function<T, Change> done) {
    return when(step, value -> Outcome.done(done.apply(value).telling(step.events())));
  }

  /** The outcome of a step, and this one when it is done. */
  Outcome when(Step<T> step, Function<T, Outcome> done) {
    return step.match(
        new Step.Cases<>(
            finished -> done.apply(finished.value()),
            inProgress ->
                Outcome.waiting(
                    inProgress.checkAgainIn(),
                    running.apply(inProgress.soFar()).telling(inProgress.events())),
            refused ->
                Outcome.failed(
                    refusal,
                    explanation + refused.message(),
                    otherwise.apply(refused.soFar()).telling(refused.events())),
            needsRegistration -> new Outcome.NeedsRegistration(),
            needsImage ->
                Outcome.waiting(
                    UNTIL_IMAGE, otherwise.apply(Optional.empty()).telling(needsImage.events())),
            busy -> new Outcome.Busy(busy.checkAgainIn())));
  }
}
