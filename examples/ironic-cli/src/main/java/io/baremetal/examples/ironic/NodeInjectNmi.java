package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.NodeRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ironic node inject nmi}. */
@Command(
    mixinStandardHelpOptions = true,
    description = "Sends a non-maskable interrupt, by which most systems crash.")
final class NodeInjectNmi implements Runnable {

  private final Session session;

  @Parameters(paramLabel = "NODE", description = "UUID or name.")
  private String node = "";

  NodeInjectNmi(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.with(ironic -> ironic.nodes().on(NodeRef.of(node)).injectNmi());
  }
}
