package io.baremetal.ironic.provisioner;

import java.time.Duration;

/** What became of the wish to move a node on in its life. */
enum Move {
  /** Ironic works on it. */
  ACCEPTED(Waits.SHORT),
  /** Ironic would refuse it while the node is in maintenance, which has been ended instead. */
  LEFT_MAINTENANCE(Waits.NONE),
  /** Ironic itself has put the node aside because of a fault and will take it back when it can. */
  HELD_BY_FAULT(Waits.LONG);

  private final Duration wait;

  Move(Duration wait) {
    this.wait = wait;
  }

  /** When to look again. */
  Duration pause() {
    return wait;
  }
}
