package io.baremetal.examples.quickstart;

import java.io.IOException;
import java.io.PrintWriter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Chooses how the walk is shown. */
final class Displays {

  private Displays() {}

  /** Live lines on a terminal, plain lines into anything else. */
  static WalkDisplay fitting(PrintWriter out) {
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      boolean plain =
          terminal.getType().startsWith(Terminal.TYPE_DUMB) || terminal.getHeight() <= 0;
      return plain ? new PlainLines(out) : new LiveLines(out, terminal.getHeight());
    } catch (IOException e) {
      return new PlainLines(out);
    }
  }
}
