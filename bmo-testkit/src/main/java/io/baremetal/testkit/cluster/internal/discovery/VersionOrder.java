package io.baremetal.testkit.cluster.internal.discovery;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Comparator;

/** Which version of a group clients should prefer: stable before beta before alpha, then newer. */
final class VersionOrder {

  private static final Pattern VERSION = Pattern.compile("v(\\d+)(?:(alpha|beta)(\\d+))?");
  private static final int STABLE = 3;
  private static final int BETA = 2;
  private static final int ALPHA = 1;

  /** Preferred versions come first; what is no version comes last, by name. */
  static final Comparator<String> PREFERRED_FIRST =
      Comparator.comparingInt(VersionOrder::maturity)
          .thenComparingInt(version -> number(version, 1))
          .thenComparingInt(version -> number(version, 3))
          .reversed()
          .thenComparing(Comparator.naturalOrder());

  private VersionOrder() {}

  private static int maturity(String version) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      return 0;
    }
    if (matcher.group(2) == null) {
      return STABLE;
    }
    return matcher.group(2).equals("beta") ? BETA : ALPHA;
  }

  private static int number(String version, int group) {
    Matcher matcher = VERSION.matcher(version);
    return matcher.matches() && matcher.group(group) != null
        ? Integer.parseInt(matcher.group(group))
        : 0;
  }
}
