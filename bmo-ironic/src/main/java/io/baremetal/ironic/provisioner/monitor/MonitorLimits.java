package io.baremetal.ironic.provisioner.monitor;

import java.time.Duration;

/**
 * From when on a fleet is too large to be listed whole each time, and what is done then.
 *
 * @param wholeUpTo fleets of up to so many nodes are listed whole each time
 * @param pageSize how many of the latest nodes a page shows
 * @param overlap so many nodes at least must stand where they stood, for a page to be the last one
 * @param sweepEvery how often even a large fleet is listed whole
 */
public record MonitorLimits(int wholeUpTo, int pageSize, int overlap, Duration sweepEvery) {

  private static final MonitorLimits STANDARD =
      new MonitorLimits(1000, 100, 50, Duration.ofMinutes(1));

  /** Refuses pages that could never overlap by enough. */
  public MonitorLimits {
    if (overlap < 1 || pageSize < overlap || wholeUpTo < 0) {
      throw new IllegalArgumentException(
          "pages of %d nodes cannot overlap by %d".formatted(pageSize, overlap));
    }
  }

  /** Whole up to 1000 nodes; above, pages of 100 that overlap by 50, and all each minute. */
  public static MonitorLimits standard() {
    return STANDARD;
  }
}
