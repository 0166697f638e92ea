package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.AttachVif;
import io.baremetal.ironic.node.NodeRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic node vif …}. */
final class NodeVif {

  private NodeVif() {}

  static CommandLine create(Session session) {
    return Topic.of("Virtual interfaces, by which a machine's ports join networks.")
        .addSubcommand(
            "list",
            ListOf.texts(
                session, "ID", (ironic, id) -> ironic.nodes().on(NodeRef.of(id)).vifs().list()))
        .addSubcommand("attach", new Attach(session))
        .addSubcommand("detach", new Detach(session));
  }

  /** {@code attach}. */
  @Command(mixinStandardHelpOptions = true, description = "Attaches an interface.")
  private static final class Attach implements Runnable {

    private final Session session;

    @Option(names = "--port-uuid", paramLabel = "UUID", description = "To this port.")
    private @Nullable String port;

    @Option(names = "--portgroup-uuid", paramLabel = "UUID", description = "To this port group.")
    private @Nullable String portGroup;

    @Option(names = "--vif-info", paramLabel = "KEY=VALUE", description = "More about it.")
    private Map<String, String> info = new LinkedHashMap<>();

    @Parameters(index = "0", paramLabel = "NODE", description = "UUID or name.")
    private String node = "";

    @Parameters(index = "1", paramLabel = "VIF", description = "The interface's id.")
    private String vif = "";

    Attach(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      AttachVif wish =
          AttachVif.builder()
              .id(vif)
              .portUuid(Optional.ofNullable(port))
              .portGroupUuid(Optional.ofNullable(portGroup))
              .otherFields(Values.parsed(info))
              .build();
      session.with(ironic -> ironic.nodes().on(NodeRef.of(node)).vifs().attach(wish));
    }
  }

  /** {@code detach}. */
  @Command(mixinStandardHelpOptions = true, description = "Detaches an interface.")
  private static final class Detach implements Runnable {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NODE", description = "UUID or name.")
    private String node = "";

    @Parameters(index = "1", paramLabel = "VIF", description = "The interface's id.")
    private String vif = "";

    Detach(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(ironic -> ironic.nodes().on(NodeRef.of(node)).vifs().detach(vif));
    }
  }
}
