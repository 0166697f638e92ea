package io.baremetal.testkit.sample;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Random texts: nasty ones, and ones that match the patterns of our CRDs. */
final class SampleTexts {

  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "null",
          "true",
          "7",
          "1e400",
          "~",
          "\"quoted\"",
          "back\\slash",
          "line\nbreak\u2028",
          "nul\u0000",
          "größe",
          "\uD83D\uDE80 rocket",
          "# no comment",
          "<script>",
          "unknownFields");

  private SampleTexts() {}

  static String any(RandomGenerator random) {
    return random.nextInt(3) == 0
        ? NASTY.get(random.nextInt(NASTY.size()))
        : Long.toString(random.nextLong(0, 1L << 40), 36);
  }

  /** A point in time as Kubernetes writes it. */
  static String time(RandomGenerator random) {
    return Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L)).toString();
  }

  static String matching(String pattern, RandomGenerator random) {
    if (pattern.isEmpty()) {
      return any(random);
    }
    String sample = candidate(pattern, random);
    if (!Pattern.compile(pattern).matcher(sample).find()) {
      throw new IllegalArgumentException("cannot make up a text that matches " + pattern);
    }
    return sample;
  }

  private static String candidate(String pattern, RandomGenerator random) {
    if (pattern.contains("(:[0-9a-fA-F]{2}){5}")) {
      String mac = "52:54:00:Ab:%02x:%02x".formatted(random.nextInt(256), random.nextInt(256));
      return pattern.startsWith("^") ? mac : any(random) + mac + any(random);
    }
    if (pattern.contains("\\d+")) {
      return random.nextInt(4095) + (random.nextBoolean() ? "" : "-" + random.nextInt(4095));
    }
    return "A" + Integer.toString(random.nextInt(1 << 20), 36);
  }
}
