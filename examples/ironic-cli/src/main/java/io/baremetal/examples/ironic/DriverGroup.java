package io.baremetal.examples.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.driver.Driver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ironic driver …}. */
@Command(mixinStandardHelpOptions = true, description = "Kinds of hardware.")
final class DriverGroup {

  private DriverGroup() {}

  static CommandLine create(Session session) {
    return new CommandLine(new DriverGroup())
        .addSubcommand("list", new Listing(session))
        .addSubcommand("show", new Show(session))
        .addSubcommand(
            "property",
            Topic.of("What driver_info may hold.")
                .addSubcommand(
                    "list",
                    ListOf.properties(
                        session, (ironic, name) -> ironic.drivers().properties(name))))
        .addSubcommand("raid", raid(session))
        .addSubcommand(
            "passthru",
            new PassthruCommands(
                    (ironic, name) -> ironic.drivers().vendorMethods(name),
                    (ironic, name, call) -> ironic.drivers().call(name, call))
                .create(session));
  }

  private static CommandLine raid(Session session) {
    return Topic.of("Disks that act as one.")
        .addSubcommand(
            "property",
            Topic.of("What a logical disk may say of itself.")
                .addSubcommand(
                    "list",
                    ListOf.properties(
                        session, (ironic, name) -> ironic.drivers().raidProperties(name))));
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists drivers and who has them.")
  private static final class Listing implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    Listing(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(
          ironic ->
              output.list(
                  session.out(),
                  List.of("Supported driver(s)", "Active host(s)"),
                  ironic.drivers().list().stream().map(Listing::row).toList()));
    }

    private static Map<String, JsonNode> row(Driver driver) {
      ObjectNode json = driver.json();
      Map<String, JsonNode> row = new LinkedHashMap<>();
      row.put("Supported driver(s)", json.path("name"));
      row.put("Active host(s)", json.textNode(String.join(", ", driver.hosts())));
      return row;
    }
  }

  /** {@code show}. */
  @Command(mixinStandardHelpOptions = true, description = "Shows a driver.")
  private static final class Show implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    @Parameters(paramLabel = "DRIVER", description = "Its name.")
    private String driver = "";

    Show(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(
          ironic -> output.show(session.out(), Values.fields(ironic.drivers().get(driver).json())));
    }
  }
}
