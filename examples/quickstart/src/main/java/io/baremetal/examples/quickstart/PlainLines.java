package io.baremetal.examples.quickstart;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** One line a move: for pipes and log files. */
final class PlainLines implements WalkDisplay {

  private final PrintWriter out;

  PlainLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void moved(HostPoint host, Duration sinceStart) {
    out.printf(
        Locale.ROOT,
        "%6.2fs  %s: %s%n",
        sinceStart.toMillis() / 1000.0,
        host.name(),
        host.describe());
    out.flush();
  }

  @Override
  public void waits(HostPoint host, String why, Duration sinceStart) {
    out.printf(Locale.ROOT, "%6.2fs  %s%n", sinceStart.toMillis() / 1000.0, why);
    out.flush();
  }

  @Override
  public void finish() {
    out.flush();
  }
}
