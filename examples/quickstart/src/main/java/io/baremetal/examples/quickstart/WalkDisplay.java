package io.baremetal.examples.quickstart;

import java.time.Duration;

/** Shows hosts on their way. Called by one thread at a time. */
interface WalkDisplay {

  /** A host has moved. */
  void moved(HostPoint host, Duration sinceStart);

  /** Nothing more will move; what comes next starts on a new line. */
  void finish();
}
