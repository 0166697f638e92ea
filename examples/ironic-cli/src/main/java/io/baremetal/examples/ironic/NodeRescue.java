package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic node rescue}. */
@Command(mixinStandardHelpOptions = true, description = "Boots a rescue system.")
final class NodeRescue implements Runnable {

  private final Session session;

  @Mixin private final Waiting waiting = new Waiting();

  @Option(
      names = "--rescue-password",
      required = true,
      interactive = true,
      arity = "0..1",
      paramLabel = "PASSWORD",
      description = "Its password; asked for if it is left out.")
  private String password = "";

  @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
  private List<String> nodes = new ArrayList<>();

  NodeRescue(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.move(nodes, ProvisionRequest.rescue(password), ProvisionState.RESCUE, waiting);
  }
}
