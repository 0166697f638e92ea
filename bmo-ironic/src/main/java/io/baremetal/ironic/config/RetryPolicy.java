package io.baremetal.ironic.config;

import java.time.Duration;

/**
 * What the client repeats by itself before it reports a failure.
 *
 * <p>Only what Ironic provably did not do is repeated whatever the method (the node was locked, no
 * worker was free, the connection was never made), and reads whose answer was lost. A change whose
 * answer was lost is never repeated.
 *
 * @param budget how long one call may take in all, first attempt included; zero repeats nothing. A
 *     budget and not a count, because a locked node already costs about two seconds an attempt
 * @param firstDelay the pause before the second attempt; each further pause doubles. Each is up to
 *     a quarter shorter, by chance, so that clients that failed together come back apart
 * @param longestDelay no pause is longer
 */
public record RetryPolicy(Duration budget, Duration firstDelay, Duration longestDelay) {

  private static final RetryPolicy STANDARD =
      new RetryPolicy(Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofSeconds(8));
  private static final RetryPolicy NONE =
      new RetryPolicy(Duration.ZERO, Duration.ofMillis(500), Duration.ofSeconds(8));

  /** Refuses negative times, and pauses of zero length. */
  public RetryPolicy {
    if (budget.isNegative() || firstDelay.isNegative() || firstDelay.isZero()) {
      throw new IllegalArgumentException(
          "retry budget " + budget + " and first delay " + firstDelay + " must be positive");
    }
    if (longestDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException(
          "longest retry delay " + longestDelay + " is shorter than the first, " + firstDelay);
    }
  }

  /** Up to 30 seconds in all, pauses of 0.5 s doubling to 8 s. */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /** Every failure is reported at once; for callers that come back by themselves. */
  public static RetryPolicy none() {
    return NONE;
  }

  /** The standard pauses within another time limit. */
  public static RetryPolicy within(Duration budget) {
    return new RetryPolicy(budget, STANDARD.firstDelay(), STANDARD.longestDelay());
  }
}
