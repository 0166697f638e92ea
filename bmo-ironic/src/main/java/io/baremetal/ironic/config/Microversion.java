package io.baremetal.ironic.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the bare-metal API. The major version has been 1 for as long as the API exists, so
 * only the minor one is kept.
 *
 * @param minor the part behind {@code 1.}, at least 1
 */
public record Microversion(int minor) implements Comparable<Microversion> {

  /** The newest version that this build was tested with. */
  public static final Microversion NEWEST_TESTED = new Microversion(115);

  private static final Pattern TEXT = Pattern.compile("1\\.([1-9][0-9]{0,4})");

  /** Refuses a minor version below 1. */
  public Microversion {
    if (minor < 1) {
      throw new IllegalArgumentException("no Ironic API version 1." + minor + "; the first is 1.1");
    }
  }

  /** Version {@code 1.minor}. */
  public static Microversion of(int minor) {
    return new Microversion(minor);
  }

  /** Reads {@code 1.89}; anything else is refused with {@link IllegalArgumentException}. */
  public static Microversion parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "not an Ironic API version: \"" + text + "\"; expected something like 1.89");
    }
    return new Microversion(Integer.parseInt(matcher.group(1)));
  }

  /** Whether this version has everything that the other has. */
  public boolean isAtLeast(Microversion other) {
    return minor >= other.minor;
  }

  /**
   * The release of Ironic that brought this version, such as {@code 21.4}; for versions that this
   * build does not know, the newest one that it knows.
   */
  public String release() {
    return Releases.of(minor);
  }

  @Override
  public int compareTo(Microversion other) {
    return Integer.compare(minor, other.minor);
  }

  /** As the header wants it, such as {@code 1.89}. */
  @Override
  public String toString() {
    return "1." + minor;
  }
}
