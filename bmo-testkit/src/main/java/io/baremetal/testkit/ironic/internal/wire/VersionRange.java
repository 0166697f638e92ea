package io.baremetal.testkit.ironic.internal.wire;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The microversions that the server speaks, and the choice of one for a request. Microversions are
 * written 1.N; here they are the bare N.
 *
 * @param min the oldest
 * @param max the newest
 */
public record VersionRange(int min, int max) {

  private static final String HEADER = "X-OpenStack-Ironic-API-Version";
  private static final String MIN_HEADER = "X-OpenStack-Ironic-API-Minimum-Version";
  private static final String MAX_HEADER = "X-OpenStack-Ironic-API-Maximum-Version";
  private static final String STANDARD_HEADER = "OpenStack-API-Version";

  private static final Pattern VERSION = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");
  private static final Pattern STANDARD = Pattern.compile("(?i)baremetal\\s+(\\S+)");

  /** Refuses a range that is empty or begins below 1. */
  public VersionRange {
    if (min < 1 || max < min) {
      throw new IllegalArgumentException("Not a range of microversions: 1." + min + " to 1." + max);
    }
  }

  /**
   * The version to answer in. The standard header wins over Ironic's own; without any, the oldest.
   *
   * @throws ApiError 406 if out of range or malformed
   */
  public int choose(FakeRequest request) {
    Optional<String> asked =
        request
            .header(STANDARD_HEADER)
            .map(STANDARD::matcher)
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1))
            .or(() -> request.header(HEADER));
    if (asked.isEmpty()) {
      return min;
    }
    return asked.get().equals("latest") ? max : parse(asked.get());
  }

  private int parse(String text) {
    Matcher version = VERSION.matcher(text);
    if (!version.matches()) {
      throw ApiError.router(406, "Invalid value for " + HEADER + " header");
    }
    int minor = Integer.parseInt(version.group(2));
    if (!version.group(1).equals("1") || minor < min || minor > max) {
      throw ApiError.router(
          406,
          "Version "
              + text
              + " was requested, but this service supports only the range ["
              + "1."
              + min
              + ", 1."
              + max
              + "].");
    }
    return minor;
  }

  /** The reply with the headers that tell the range. */
  public FakeReply.Complete announce(FakeReply.Complete reply) {
    return reply.withHeader(MIN_HEADER, "1." + min).withHeader(MAX_HEADER, "1." + max);
  }

  /** The reply with the headers that tell the range and the version that was used. */
  public FakeReply.Complete announce(FakeReply.Complete reply, int used) {
    return announce(reply).withHeader(HEADER, "1." + used);
  }
}
