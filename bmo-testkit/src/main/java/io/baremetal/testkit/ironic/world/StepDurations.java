package io.baremetal.testkit.ironic.world;

import java.time.Duration;
import java.util.Objects;

/** How long each step takes. Implementations are pure, or at least thread-safe. */
@FunctionalInterface
public interface StepDurations {

  /**
   * The time from the beginning of a step to its end.
   *
   * @param inFlight how many nodes are at work just now, this one included; at least 1
   */
  Duration of(Step step, int inFlight);

  /** As on a middling server: verification in seconds, a deployment in about four minutes. */
  static StepDurations realistic() {
    return (step, inFlight) -> step.typical();
  }

  /** A hundredth of {@link #realistic()}, for demonstrations and tests in real time. */
  static StepDurations quick() {
    return (step, inFlight) -> step.typical().dividedBy(100);
  }

  /**
   * No time at all; waiting in vain for an agent still lasts its time. Steps stay asynchronous: a
   * verb is answered before its first step ends.
   */
  static StepDurations instant() {
    return (step, inFlight) -> step == Step.CALLBACK_TIMEOUT ? step.typical() : Duration.ZERO;
  }

  /** These durations, but for one step. */
  default StepDurations with(Step changed, Duration duration) {
    Objects.requireNonNull(duration);
    return (step, inFlight) -> step == changed ? duration : of(step, inFlight);
  }

  /**
   * These durations up to a number of nodes at work; beyond it, each further node makes all slower,
   * so that twice the number takes four times as long and throughput falls. This is how a real
   * Ironic behaves when it is asked for too much at once.
   *
   * @param knee the number of nodes up to which nothing slows down; positive
   */
  default StepDurations slowingAbove(int knee) {
    if (knee < 1) {
      throw new IllegalArgumentException("Not a positive number of nodes: " + knee);
    }
    return (step, inFlight) -> {
      Duration normal = of(step, inFlight);
      long load = Math.max(knee, inFlight);
      return normal.multipliedBy(load * load).dividedBy((long) knee * knee);
    };
  }
}
