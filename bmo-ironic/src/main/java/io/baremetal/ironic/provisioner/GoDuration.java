package io.baremetal.ironic.provisioner;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as Go programs take them in their settings: {@code 30s}, {@code 1h2m}, {@code 1.5s}.
 */
final class GoDuration {

  private static final Pattern PART =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?)(ns|us|µs|ms|s|m|h)");
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "µs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private GoDuration() {}

  /** The duration; empty if {@code text} is none. */
  static Optional<Duration> parse(String text) {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    Matcher part = PART.matcher(rest);
    BigDecimal nanos = BigDecimal.ZERO;
    int end = 0;
    while (part.lookingAt()) {
      nanos = nanos.add(new BigDecimal(part.group(1)).multiply(new BigDecimal(unit(part))));
      end = part.end();
      part.region(end, rest.length());
    }
    boolean complete = end > 0 && end == rest.length();
    boolean fits = nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    return complete && fits
        ? Optional.of(Duration.ofNanos(negative ? -nanos.longValue() : nanos.longValue()))
        : Optional.empty();
  }

  private static long unit(Matcher part) {
    Long nanos = NANOS.get(part.group(2));
    if (nanos == null) {
      throw new IllegalStateException("unit without a length");
    }
    return nanos;
  }
}
