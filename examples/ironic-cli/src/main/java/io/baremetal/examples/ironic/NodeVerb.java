package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Every verb without arguments that leads to a state. */
@Command(mixinStandardHelpOptions = true, description = "Moves machines on in their life.")
final class NodeVerb implements Runnable {

  private final Session session;
  private final ProvisionVerb verb;
  private final ProvisionState end;

  @Mixin private final Waiting waiting = new Waiting();

  @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
  private List<String> nodes = new ArrayList<>();

  NodeVerb(Session session, ProvisionVerb verb, ProvisionState end) {
    this.session = session;
    this.verb = verb;
    this.end = end;
  }

  @Override
  public void run() {
    session.move(nodes, ProvisionRequest.of(verb), end, waiting);
  }
}
