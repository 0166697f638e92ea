package io.baremetal.api.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Points in time of RFC 3339, as the Go programs read them: {@code T} and {@code Z} in capitals,
 * seconds always, an hour of one digit, a comma before the fraction and offsets of up to 24 hours
 * allowed. Of a fraction nine digits count.
 */
final class Rfc3339 {

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})"
              + "(?:[.,]([0-9]+))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))");
  private static final int FRACTION = 7;
  private static final int SIGN = 8;
  private static final int NANO_DIGITS = 9;
  private static final int MOST_HOURS = 24;
  private static final int MOST_MINUTES = 60;

  private Rfc3339() {}

  /**
   * Reads a point in time.
   *
   * @throws DateTimeException if the text is none
   */
  static Instant parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException("not of the form of RFC 3339");
    }
    LocalDateTime local =
        LocalDateTime.of(
            number(parts, 1),
            number(parts, 2),
            number(parts, 3),
            number(parts, 4),
            number(parts, 5),
            number(parts, 6),
            nanos(parts.group(FRACTION)));
    return local.toInstant(ZoneOffset.UTC).minusSeconds(offset(parts));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null
        ? 0
        : Integer.parseInt((fraction + "000000000").substring(0, NANO_DIGITS));
  }

  private static int offset(Matcher parts) {
    if (parts.group(SIGN) == null) {
      return 0;
    }
    int hours = number(parts, SIGN + 1);
    int minutes = number(parts, SIGN + 2);
    if (hours > MOST_HOURS || minutes > MOST_MINUTES) {
      throw new DateTimeException("no such offset");
    }
    int seconds = (hours * 60 + minutes) * 60;
    return parts.group(SIGN).equals("-") ? -seconds : seconds;
  }
}
