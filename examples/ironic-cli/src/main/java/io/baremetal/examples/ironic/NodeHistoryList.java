package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.NodeRef;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ironic node history list}. */
@Command(mixinStandardHelpOptions = true, description = "Lists what happened to a machine.")
final class NodeHistoryList implements Runnable {

  private static final Map<String, String> COLUMNS =
      Output.columns(
          "UUID", "uuid",
          "Created At", "created_at",
          "Severity", "severity",
          "Event Origin Type", "event_type",
          "Description of the event", "event");

  private final Session session;

  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "NODE", description = "UUID or name.")
  private String node = "";

  NodeHistoryList(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.with(
        ironic ->
            output.list(
                session.out(),
                List.copyOf(COLUMNS.keySet()),
                ironic.nodes().on(NodeRef.of(node)).history().list().stream()
                    .map(entry -> Output.row(COLUMNS, entry.json()))
                    .toList()));
  }
}
