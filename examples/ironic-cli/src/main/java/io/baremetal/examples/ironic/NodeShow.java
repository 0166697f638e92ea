package io.baremetal.examples.ironic;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic node show}. */
@Command(mixinStandardHelpOptions = true, description = "Shows a machine.")
final class NodeShow implements Runnable {

  private final Session session;

  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "NODE", description = "UUID or name.")
  private String node = "";

  @Option(names = "--instance", description = "NODE is the UUID of an instance.")
  private boolean instance;

  @Option(names = "--fields", arity = "1..*", paramLabel = "FIELD", description = "Show these.")
  private List<String> fields = new ArrayList<>();

  NodeShow(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.with(
        ironic -> {
          NodeRef ref = instance ? holder(ironic) : NodeRef.of(node);
          Node found =
              fields.isEmpty()
                  ? ironic.nodes().get(ref)
                  : ironic.nodes().get(ref, Set.copyOf(fields));
          output.show(session.out(), Values.fields(found.json()));
        });
  }

  private NodeRef holder(IronicClient ironic) {
    return ironic
        .nodes()
        .list(NodeQuery.builder().instanceUuid(node).build())
        .first()
        .map(Node::ref)
        .orElseThrow(() -> new UsageException("no node has instance " + node));
  }
}
