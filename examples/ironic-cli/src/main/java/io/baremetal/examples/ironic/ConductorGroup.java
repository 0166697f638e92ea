package io.baremetal.examples.ironic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic conductor …}. */
@Command(mixinStandardHelpOptions = true, description = "The processes that do the work.")
final class ConductorGroup {

  private ConductorGroup() {}

  static CommandLine create(Session session) {
    return new CommandLine(new ConductorGroup())
        .addSubcommand("list", new Listing(session))
        .addSubcommand("show", new Show(session));
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists conductors.")
  private static final class Listing implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    @Option(names = "--long", description = "Show more.")
    private boolean all;

    Listing(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Map<String, String> columns = new LinkedHashMap<>();
      columns.put("Hostname", "hostname");
      columns.put("Conductor Group", "conductor_group");
      columns.put("Alive", "alive");
      if (all) {
        columns.put("Drivers", "drivers");
      }
      session.with(
          ironic ->
              output.list(
                  session.out(),
                  List.copyOf(columns.keySet()),
                  ironic.conductors().list().stream()
                      .map(conductor -> Output.row(columns, conductor.json()))
                      .toList()));
    }
  }

  /** {@code show}. */
  @Command(mixinStandardHelpOptions = true, description = "Shows a conductor.")
  private static final class Show implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    @Parameters(paramLabel = "CONDUCTOR", description = "Its host name.")
    private String conductor = "";

    Show(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(
          ironic ->
              output.show(session.out(), Values.fields(ironic.conductors().get(conductor).json())));
    }
  }
}
