package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.NodeRef;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic node maintenance …}. */
final class NodeMaintenance {

  private NodeMaintenance() {}

  /** {@code set}. */
  @Command(mixinStandardHelpOptions = true, description = "Keeps Ironic's hands off machines.")
  static final class Start implements Runnable {

    private final Session session;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
    private List<String> nodes = new ArrayList<>();

    Start(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(
          ironic ->
              nodes.forEach(node -> ironic.nodes().on(NodeRef.of(node)).setMaintenance(reason)));
    }
  }

  /** {@code unset}. */
  @Command(mixinStandardHelpOptions = true, description = "Lets Ironic mind machines again.")
  static final class End implements Runnable {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
    private List<String> nodes = new ArrayList<>();

    End(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(
          ironic -> nodes.forEach(node -> ironic.nodes().on(NodeRef.of(node)).clearMaintenance()));
    }
  }
}
