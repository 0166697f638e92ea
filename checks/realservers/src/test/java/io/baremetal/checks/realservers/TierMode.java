package io.baremetal.checks.realservers;

import java.util.Locale;
import java.util.Map;

/** Whether real servers are asked for: {@code -Dreal.servers=off|on|required}. */
enum TierMode {
  /** Not asked for, the default: all tests are skipped. */
  OFF,
  /** Asked for, by {@code -Preal-servers}: what cannot be started is skipped with the reason. */
  ON,
  /**
   * What cannot be started is a failure; what {@code on} means in an environment with {@code CI}.
   */
  REQUIRED;

  static TierMode of(String property, Map<String, String> environment) {
    if (property.isBlank()) {
      return OFF;
    }
    TierMode mode = valueOf(property.strip().toUpperCase(Locale.ROOT));
    boolean ci = !environment.getOrDefault("CI", "").isBlank();
    return mode == ON && ci ? REQUIRED : mode;
  }
}
