package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.NodeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ironic node history list}. */
@Command(mixinStandardHelpOptions = true, description = "Lists what happened to a machine.")
final class NodeHistoryList implements Runnable {

  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("UUID", "uuid");
    COLUMNS.put("Created At", "created_at");
    COLUMNS.put("Severity", "severity");
    COLUMNS.put("Event Origin Type", "event_type");
    COLUMNS.put("Description of the event", "event");
  }

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
