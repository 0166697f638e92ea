package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.NodeInventory;
import io.baremetal.ironic.node.NodeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic node inventory save}. */
@Command(
    mixinStandardHelpOptions = true,
    description = "Writes what inspection found, as JSON, to a file or to standard output.")
final class NodeInventorySave implements Runnable {

  private final Session session;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Where to; a file there is replaced.")
  private @Nullable Path file;

  @Parameters(paramLabel = "NODE", description = "UUID or name.")
  private String node = "";

  NodeInventorySave(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.with(
        ironic -> {
          NodeInventory found =
              ironic
                  .nodes()
                  .on(NodeRef.of(node))
                  .inventory()
                  .orElseThrow(
                      () -> new UnfinishedException("node %s was not inspected".formatted(node)));
          save(Output.json(found.json()));
        });
  }

  private void save(String json) {
    if (file == null) {
      session.out().println(json);
      return;
    }
    try {
      Files.writeString(file, json + System.lineSeparator());
    } catch (IOException e) {
      throw new UnfinishedException("\"%s\" cannot be written: %s".formatted(file, e));
    }
  }
}
