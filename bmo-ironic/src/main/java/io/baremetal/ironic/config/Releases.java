package io.baremetal.ironic.config;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which release of Ironic brought which API version. */
final class Releases {

  // The first minor version that each release brought.
  private static final String TABLE =
      """
      1 Kilo
      7 4.0
      12 4.2
      15 5.0
      17 6.0
      18 6.1
      23 7.0
      32 9.0
      35 9.2
      36 10.0
      37 10.1
      39 11.0
      44 11.1
      47 12.0
      50 12.1
      57 12.2
      59 14.0
      62 15.0
      66 15.1
      68 16.0
      69 16.2
      70 17.0
      73 18.0
      75 18.1
      76 18.2
      79 21.0
      80 21.1
      81 21.3
      82 21.4
      83 22.0
      84 22.1
      87 23.0
      88 23.1
      89 24.0
      90 24.1
      91 25.0
      92 26.1
      94 27.0
      95 28.0
      96 29.0
      97 30.0
      100 32.0
      102 33.0
      105 34.0
      110 35.0
      112 36.0
      113 39.0
      """;

  private static final NavigableMap<Integer, String> BY_FIRST = parse();

  private Releases() {}

  static String of(int minor) {
    Map.Entry<Integer, String> release = BY_FIRST.floorEntry(minor);
    return release == null ? "" : release.getValue();
  }

  private static NavigableMap<Integer, String> parse() {
    NavigableMap<Integer, String> releases = new TreeMap<>();
    for (String line : TABLE.lines().toList()) {
      int blank = line.indexOf(' ');
      releases.put(Integer.valueOf(line.substring(0, blank)), line.substring(blank + 1));
    }
    return releases;
  }
}
