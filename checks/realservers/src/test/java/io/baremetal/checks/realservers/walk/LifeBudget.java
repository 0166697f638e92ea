package io.baremetal.checks.realservers.walk;

import static org.assertj.core.api.Assertions.assertThat;

/** What the whole life of one host may cost, whatever time it takes. */
final class LifeBudget {

  private static final int MUTATING = 12;

  /** Eight of the host's own, and one of all ports, which a process asks for at its start. */
  private static final int READS = 9;

  private LifeBudget() {}

  /** Whether a resource holds what firmware a host has, which is beside its life. */
  static boolean isOfFirmware(String resource) {
    return resource.contains("firmware");
  }

  /** Listings are shared by all hosts, and what is asked once a process is no host's. */
  static void check(CallLog calls) {
    check(calls, READS);
  }

  /**
   * Where time is real a pass may come between a verb and the listing that shows it, for instance
   * because somebody changes the host, and then has to read the node.
   */
  static void checkInRealTime(CallLog calls) {
    check(calls, READS + 1);
  }

  private static void check(CallLog calls, int reads) {
    assertThat(calls.mutating())
        .as("what changes something: %s", calls.counts())
        .isLessThanOrEqualTo(MUTATING);
    assertThat(calls.reads())
        .as("reads of the host's own: %s", calls.counts())
        .isLessThanOrEqualTo(reads);
  }
}
