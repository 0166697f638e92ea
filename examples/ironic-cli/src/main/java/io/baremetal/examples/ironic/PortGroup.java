package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.PortQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic port …}. */
@Command(mixinStandardHelpOptions = true, description = "Network ports of machines.")
final class PortGroup {

  private PortGroup() {}

  static CommandLine create(Session session) {
    return new CommandLine(new PortGroup())
        .addSubcommand("list", new Listing(session))
        .addSubcommand("show", new Show(session))
        .addSubcommand("create", new Create(session))
        .addSubcommand("delete", new Delete(session));
  }

  /** {@code list}. */
  @Command(mixinStandardHelpOptions = true, description = "Lists ports.")
  private static final class Listing implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    @Option(names = "--node", paramLabel = "NODE", description = "Only those of this machine.")
    private @Nullable String node;

    @Option(names = "--address", paramLabel = "MAC", description = "Only that of this address.")
    private @Nullable String address;

    @Option(names = "--long", description = "Show more.")
    private boolean all;

    Listing(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      Map<String, String> columns = new LinkedHashMap<>();
      columns.put("UUID", "uuid");
      columns.put("Address", "address");
      if (all) {
        columns.put("Node UUID", "node_uuid");
        columns.put("PXE boot enabled", "pxe_enabled");
        columns.put("Local Link Connection", "local_link_connection");
        columns.put("Extra", "extra");
      }
      PortQuery query =
          PortQuery.builder()
              .node(Optional.ofNullable(node).map(NodeRef::of))
              .address(Optional.ofNullable(address))
              .detail(all)
              .build();
      session.with(
          ironic ->
              output.list(
                  session.out(),
                  List.copyOf(columns.keySet()),
                  ironic.ports().list(query).stream()
                      .map(port -> Output.row(columns, port.json()))
                      .toList()));
    }
  }

  /** {@code show}. */
  @Command(mixinStandardHelpOptions = true, description = "Shows a port.")
  private static final class Show implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    @Parameters(paramLabel = "PORT", description = "UUID.")
    private String port = "";

    Show(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(
          ironic -> output.show(session.out(), Values.fields(ironic.ports().get(port).json())));
    }
  }

  /** {@code create}. */
  @Command(mixinStandardHelpOptions = true, description = "Tells Ironic of a port.")
  private static final class Create implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    @Option(names = "--node", required = true, paramLabel = "UUID", description = "Whose it is.")
    private String node = "";

    @Option(names = "--uuid", paramLabel = "UUID", description = "A UUID of your choice.")
    private @Nullable String uuid;

    @Parameters(paramLabel = "MAC", description = "Its address.")
    private String address = "";

    Create(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      CreatePort.Builder port = CreatePort.builder().nodeUuid(node).address(address);
      if (uuid != null) {
        port.putOtherFields("uuid", uuid);
      }
      session.with(
          ironic ->
              output.show(
                  session.out(), Values.fields(ironic.ports().create(port.build()).json())));
    }
  }

  /** {@code delete}. */
  @Command(mixinStandardHelpOptions = true, description = "Makes Ironic forget ports.")
  private static final class Delete implements Runnable {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "PORT", description = "UUIDs.")
    private List<String> ports = new ArrayList<>();

    Delete(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(
          ironic ->
              ports.forEach(
                  port -> {
                    ironic.ports().delete(port);
                    session.out().println("Deleted port " + port);
                  }));
    }
  }
}
