package io.baremetal.checks.realservers.walk;

import static org.assertj.core.api.Assertions.assertThat;

/** What the whole life of one host may cost, whatever time it takes. */
final class LifeBudget {

  private static final int MUTATING = 12;
  private static final int READS = 8;

  private LifeBudget() {}

  /** Listings are shared by all hosts, and what is asked once a process is no host's. */
  static void check(CallLog calls) {
    assertThat(calls.mutating())
        .as("what changes something: %s", calls.counts())
        .isLessThanOrEqualTo(MUTATING);
    assertThat(calls.reads())
        .as("reads of the host's own: %s", calls.counts())
        .isLessThanOrEqualTo(READS);
  }
}
