package io.baremetal.testkit.cluster.internal.schema;

import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.function.Predicate;

/** The text formats that are checked; all others pass, as on a real server. */
final class Formats {

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
  private static final Pattern MAC = Pattern.compile("[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}");
  private static final Pattern UUID =
      Pattern.compile("[0-9A-Fa-f]{8}-?([0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}");

  private static final Map<String, Predicate<String>> CHECKS =
      Map.of(
          "date-time",
          text -> parses(() -> OffsetDateTime.parse(text)),
          "date",
          text -> parses(() -> LocalDate.parse(text)),
          "byte",
          text -> parses(() -> Base64.getDecoder().decode(text)),
          "ipv4",
          IPV4::matches,
          "mac",
          MAC::matches,
          "uuid",
          UUID::matches);

  private Formats() {}

  static boolean accepts(String format, String text) {
    return CHECKS.getOrDefault(format, any -> true).test(text);
  }

  private static boolean parses(Runnable parsing) {
    try {
      parsing.run();
      return true;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }
}
