package io.baremetal.ironic.internal;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * What waiting is made of.
 *
 * @param nanoTime monotonic time
 * @param random numbers from 0 to 1, by which many clients come apart that wait for the same thing
 * @param pause lets a thread wait
 */
record Timing(LongSupplier nanoTime, DoubleSupplier random, Pause pause) {

  private static final double MOST_OFF = 0.25;

  static Timing of(ClientSettings settings, OwnedResources resources) {
    return new Timing(settings.nanoTime(), settings.random(), new Pause(resources.scheduler()));
  }

  /** The time less up to a quarter. */
  Duration jittered(Duration time) {
    double share = 1 - MOST_OFF * random.getAsDouble();
    return Duration.ofNanos((long) (time.toNanos() * share));
  }
}
