package io.baremetal.ironic.internal;

import io.baremetal.ironic.error.CallCancelledException;
import io.baremetal.ironic.error.FailedCall;
import io.baremetal.ironic.wait.WaitOptions;
import java.io.InterruptedIOException;
import java.time.Duration;

/** The pauses of one wait: short after news, longer while there are none, none after the limit. */
final class WaitClock {

  private static final double GROWTH = 1.5;

  private final WaitOptions options;
  private final Timing timing;
  private final CallScope scope;
  private final FailedCall call;
  private final long start;
  private Duration next;

  WaitClock(WaitOptions options, Timing timing, CallScope scope, FailedCall call) {
    this.options = options;
    this.timing = timing;
    this.scope = scope;
    this.call = call;
    this.start = timing.nanoTime().getAsLong();
    this.next = options.firstInterval();
  }

  /** Since the wait began. */
  Duration elapsed() {
    return Duration.ofNanos(timing.nanoTime().getAsLong() - start);
  }

  boolean isOver() {
    return elapsed().compareTo(options.timeout()) >= 0;
  }

  /** Something happened: look again soon. */
  void news() {
    next = options.firstInterval();
  }

  /** Lets time pass, at most up to the limit. */
  void pause() {
    Duration left = options.timeout().minus(elapsed());
    Duration time = timing.jittered(next);
    try {
      timing.pause().await(time.compareTo(left) < 0 ? time : left, scope);
    } catch (InterruptedIOException e) {
      throw new CallCancelledException(call, e);
    }
    if (scope.isGivenUp()) {
      throw new CallCancelledException(call, null);
    }
    Duration longer = Duration.ofNanos((long) (next.toNanos() * GROWTH));
    next = longer.compareTo(options.longestInterval()) < 0 ? longer : options.longestInterval();
  }
}
