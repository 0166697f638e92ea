package io.baremetal.checks.realservers.walk;

import static org.assertj.core.api.Assertions.assertThat;

/** What the whole life of one host may cost, whatever time it takes. */
final class LifeBudget {

  private static final int MUTATING = 12;
  private static final int READS = 8;

  /** One of the settings, one to know whether there are versions, and one of them. */
  private static final int FIRMWARE_READS = 3;

  private LifeBudget() {}

  /** Whether a resource holds what firmware a host has, which is beside its life. */
  static boolean isOfFirmware(String resource) {
    return resource.contains("firmware");
  }

  /** Listings are shared by all hosts, and what is asked once a process is no host's. */
  static void check(CallLog calls) {
    assertThat(calls.mutating())
        .as("what changes something: %s", calls.counts())
        .isLessThanOrEqualTo(MUTATING);
    assertThat(calls.firmwareReads())
        .as("reads of firmware, once a host: %s", calls.counts())
        .isLessThanOrEqualTo(FIRMWARE_READS);
    assertThat(calls.reads() - calls.firmwareReads())
        .as("reads of the host's own: %s", calls.counts())
        .isLessThanOrEqualTo(READS);
  }
}
