package io.baremetal.ironic.provisioner.monitor;

import java.time.Duration;

/**
 * How long to wait before the fleet is listed again. Pure functions.
 *
 * <p>Quick while an answer is awaited or a node has only just moved on, slow when nothing goes on,
 * and never so often that listing takes more than a twentieth of the time: a slow Ironic must be
 * asked less, not more.
 */
final class Pace {

  /** What goes on in the fleet. */
  enum Activity {
    /** A verb was sent and its effect not seen yet. */
    AWAITING,
    /** Some node is moving. */
    MOVING,
    /** All nodes rest. */
    RESTING
  }

  private static final int MOVING_SLOWER = 8;
  private static final int RESTING_SLOWER = 40;

  /** What has lasted long is expected to last a while longer: by this part of it at least. */
  private static final int PART_OF_AGE = 8;

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int SHARE = 20;
  private static final double JITTER = 0.1;

  private Pace() {}

  /**
   * The pause that would be right if listing cost nothing.
   *
   * @param activity what goes on in the fleet
   * @param quickest the pause while an answer is awaited
   * @param age how long the node that moved on last has been where it is now; matters while nodes
   *     are moving
   */
  static Duration wanted(Activity activity, Duration quickest, Duration age) {
    return switch (activity) {
      case AWAITING -> quickest;
      case MOVING ->
          longer(
              quickest, shorter(age.dividedBy(PART_OF_AGE), quickest.multipliedBy(MOVING_SLOWER)));
      case RESTING -> quickest.multipliedBy(RESTING_SLOWER);
    };
  }

  /**
   * The pause to make.
   *
   * @param wanted the pause that would be right if listing cost nothing
   * @param lastTook how long the last listing took
   * @param failures how many listings in a row have failed
   * @param random from 0 to 1, so that many monitors do not fall into step
   */
  static Duration next(Duration wanted, Duration lastTook, int failures, double random) {
    Duration bounded = shorter(wanted.multipliedBy(1L << Math.min(failures, 6)), LONGEST);
    Duration base = longer(bounded, lastTook.multipliedBy(SHARE - 1L));
    return base.plusNanos((long) (base.toNanos() * JITTER * (random - 0.5)));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
