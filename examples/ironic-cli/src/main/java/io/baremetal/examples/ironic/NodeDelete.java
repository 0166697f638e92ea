package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.NodeRef;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ironic node delete}. */
@Command(
    mixinStandardHelpOptions = true,
    description = "Makes Ironic forget machines; they are left as they are.")
final class NodeDelete implements Runnable {

  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
  private List<String> nodes = new ArrayList<>();

  NodeDelete(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.with(
        ironic ->
            nodes.forEach(
                node -> {
                  ironic.nodes().delete(NodeRef.of(node));
                  session.out().println("Deleted node " + node);
                }));
  }
}
