package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionVerb;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ironic node abort} and {@code unhold}, whose ends depend on where a node is. */
@Command(mixinStandardHelpOptions = true, description = "Ends what goes on, or a hold.")
final class NodeAbort implements Runnable {

  private final Session session;
  private final ProvisionVerb verb;

  @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
  private List<String> nodes = new ArrayList<>();

  NodeAbort(Session session, ProvisionVerb verb) {
    this.session = session;
    this.verb = verb;
  }

  @Override
  public void run() {
    session.with(
        ironic ->
            nodes.forEach(
                node ->
                    ironic
                        .nodes()
                        .on(NodeRef.of(node))
                        .states()
                        .provision(ProvisionRequest.of(verb))));
  }
}
