package io.baremetal.k8s.internal.firmware;

import java.time.Duration;

/**
 * How often firmware is read that nobody has a hand in.
 *
 * @param changing while something is to be changed
 * @param settled while nothing is
 */
public record FirmwarePace(Duration changing, Duration settled) {

  /** As the Go program does it: every minute, else every five minutes. */
  public static FirmwarePace frequent() {
    return new FirmwarePace(Duration.ofMinutes(1), Duration.ofMinutes(5));
  }

  /** At most this often, and every half an hour at least while something is to be changed. */
  public static FirmwarePace sparing(Duration settled) {
    Duration halfAnHour = Duration.ofMinutes(30);
    return new FirmwarePace(settled.compareTo(halfAnHour) < 0 ? settled : halfAnHour, settled);
  }

  Duration next(boolean changeDetected) {
    return changeDetected ? changing : settled;
  }
}
