package io.baremetal.examples.quickstart;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line a host with a progress bar, redrawn in place: for terminals. Hosts that do not fit the
 * screen share one line.
 */
final class LiveLines implements WalkDisplay {

  private static final int BAR = 24;

  private final PrintWriter out;
  private final int rows;
  private final Map<String, HostPoint> hosts = new TreeMap<>();
  private final Map<String, String> reasons = new TreeMap<>();
  private int drawn;

  LiveLines(PrintWriter out, int rows) {
    this.out = out;
    this.rows = Math.max(2, rows - 2);
  }

  @Override
  public void moved(HostPoint host, Duration sinceStart) {
    hosts.put(host.name(), host);
    reasons.remove(host.name());
    draw();
  }

  @Override
  public void waits(HostPoint host, String why, Duration sinceStart) {
    reasons.put(host.name(), why);
    draw();
  }

  private void draw() {
    if (drawn > 0) {
      out.printf("\u001b[%dA", drawn);
    }
    drawn = 0;
    int hidden = Math.max(0, hosts.size() - rows);
    hosts.values().stream().skip(hidden).forEach(point -> line(row(point)));
    if (hidden > 0) {
      line("… and %d more hosts".formatted(hidden));
    }
    out.flush();
  }

  private void line(String text) {
    out.print("\u001b[2K" + text + "\n");
    drawn++;
  }

  private String row(HostPoint host) {
    int done = (int) Math.round(host.progress() * BAR);
    return String.format(
        Locale.ROOT,
        "%-16s [%s%s] %s",
        host.name(),
        "#".repeat(done),
        " ".repeat(BAR - done),
        reasons.getOrDefault(host.name(), host.describe()));
  }

  @Override
  public void finish() {
    drawn = 0;
    out.flush();
  }
}
