package io.baremetal.examples.quickstart;

import java.time.Duration;

/** Shows hosts on their way. Called by one thread at a time. */
interface WalkDisplay {

  /** A host has moved. */
  void moved(HostPoint host, Duration sinceStart);

  /**
   * A host has not moved for a while.
   *
   * @param why the reason, in one sentence
   */
  void waits(HostPoint host, String why, Duration sinceStart);

  /** Nothing more will move; what comes next starts on a new line. */
  void finish();
}
