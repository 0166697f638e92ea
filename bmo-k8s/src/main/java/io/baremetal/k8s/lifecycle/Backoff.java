package io.baremetal.k8s.lifecycle;

import java.time.Duration;

/** How long a host is left alone after its n-th failure. */
public final class Backoff {

  /** From this many failures on, the wait grows no more. */
  private static final int CAP = 9;

  private Backoff() {}

  /**
   * Between half of 2^n minutes and 2^n minutes, n being the number of failures and at most 9.
   *
   * @param failures failures so far; 0 waits up to a minute
   * @param jitter where in that span, from 0 (the whole wait) to just below 1 (half of it)
   */
  public static Duration delay(int failures, double jitter) {
    double longest = Math.scalb(60_000.0, Math.min(failures, CAP));
    return Duration.ofMillis(Math.round(longest * (1 - jitter / 2)));
  }
}
