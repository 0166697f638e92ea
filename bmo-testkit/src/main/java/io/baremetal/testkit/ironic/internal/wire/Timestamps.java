package io.baremetal.testkit.ironic.internal.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Ironic's form of an instant: {@code 2026-11-22T04:52:58.034821+00:00}, or without a fraction. */
public final class Timestamps {

  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss+00:00").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS+00:00").withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /** The instant, cut to microseconds. */
  public static String format(Instant instant) {
    Instant cut = instant.truncatedTo(ChronoUnit.MICROS);
    boolean whole = cut.equals(cut.truncatedTo(ChronoUnit.SECONDS));
    return (whole ? WHOLE : MICROS).format(cut);
  }
}
