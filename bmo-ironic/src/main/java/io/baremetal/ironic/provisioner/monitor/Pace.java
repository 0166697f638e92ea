package io.baremetal.ironic.provisioner.monitor;

import java.time.Duration;

/**
 * How long to wait before the fleet is listed again. A pure function.
 *
 * <p>Quick while an answer is awaited, slow when nothing goes on, and never so often that listing
 * takes more than a twentieth of the time: a slow Ironic must be asked less, not more.
 */
final class Pace {

  /** What goes on in the fleet, and how soon that makes a look worthwhile. */
  enum Activity {
    /** A verb was sent and its effect not seen yet. */
    AWAITING(1),
    /** Some node is moving. */
    MOVING(4),
    /** All nodes rest. */
    RESTING(20);

    private final int slower;

    Activity(int slower) {
      this.slower = slower;
    }
  }

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int SHARE = 20;
  private static final double JITTER = 0.1;

  private Pace() {}

  /**
   * The pause to make.
   *
   * @param activity what goes on in the fleet
   * @param quickest the pause while an answer is awaited
   * @param lastTook how long the last listing took
   * @param failures how many listings in a row have failed
   * @param random from 0 to 1, so that many monitors do not fall into step
   */
  static Duration next(
      Activity activity, Duration quickest, Duration lastTook, int failures, double random) {
    Duration slowed = quickest.multipliedBy((long) activity.slower << Math.min(failures, 6));
    Duration bounded = slowed.compareTo(LONGEST) > 0 ? LONGEST : slowed;
    Duration fair = lastTook.multipliedBy(SHARE - 1L);
    Duration base = bounded.compareTo(fair) > 0 ? bounded : fair;
    return base.plusNanos((long) (base.toNanos() * JITTER * (random - 0.5)));
  }
}
