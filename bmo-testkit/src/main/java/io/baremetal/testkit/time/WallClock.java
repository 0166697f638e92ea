package io.baremetal.testkit.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The wall clock of a timeline, in some zone. */
final class WallClock extends Clock {

  private final Timeline timeline;
  private final ZoneId zone;

  WallClock(Timeline timeline, ZoneId zone) {
    this.timeline = timeline;
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new WallClock(timeline, other);
  }

  @Override
  public Instant instant() {
    return timeline.wall();
  }
}
