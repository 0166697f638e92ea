package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.RetryPolicy;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a failed attempt is repeated, and after which pause.
 *
 * @param pause empty: report the failure
 */
record RetryDecision(Optional<Duration> pause) {

  /** Why an attempt failed, as far as repeating goes. */
  enum Trouble {
    /** 409 because of the node's lock: nothing was done. */
    LOCKED,
    /** 503: nothing was done. */
    BUSY,
    /** The connection was not made: nothing was done. */
    NOT_SENT,
    /** No answer: it may have been done. */
    ANSWER_LOST
  }

  /** What the call would do if it were done twice. */
  enum Effect {
    READ,
    CHANGE
  }

  private static final RetryDecision GIVE_UP = new RetryDecision(Optional.empty());

  // Doubling further would overflow long before any policy's longest pause is reached.
  private static final int MOST_DOUBLINGS = 20;

  /**
   * Decides.
   *
   * @param attempt 1 for the first
   * @param elapsed since the first attempt began
   */
  static RetryDecision of(
      RetryPolicy policy, Trouble trouble, Effect effect, int attempt, Duration elapsed) {
    if (trouble == Trouble.ANSWER_LOST && effect == Effect.CHANGE) {
      return GIVE_UP;
    }
    Duration doubled =
        policy.firstDelay().multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    Duration pause = doubled.compareTo(policy.longestDelay()) < 0 ? doubled : policy.longestDelay();
    boolean inBudget = elapsed.plus(pause).compareTo(policy.budget()) <= 0;
    return inBudget ? new RetryDecision(Optional.of(pause)) : GIVE_UP;
  }
}
