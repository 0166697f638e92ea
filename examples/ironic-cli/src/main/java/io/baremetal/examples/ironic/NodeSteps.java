package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic node clean} and {@code service}. */
@Command(mixinStandardHelpOptions = true, description = "Runs steps on machines.")
final class NodeSteps implements Runnable {

  private final Session session;
  private final ProvisionVerb verb;

  @Mixin private final Waiting waiting = new Waiting();

  @Option(
      names = {"--clean-steps", "--service-steps"},
      paramLabel = "JSON|FILE|-",
      description = "A list of steps, each with interface, step and args.")
  private @Nullable String steps;

  @Option(names = "--runbook", paramLabel = "RUNBOOK", description = "Steps that Ironic keeps.")
  private @Nullable String runbook;

  @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
  private List<String> nodes = new ArrayList<>();

  NodeSteps(Session session, ProvisionVerb verb) {
    this.session = session;
    this.verb = verb;
  }

  @Override
  public void run() {
    ProvisionRequest.Builder request = ProvisionRequest.builder().verb(verb);
    if (runbook != null) {
      request.runbook(runbook);
    }
    if (steps != null) {
      List<NodeStep> list = StepLists.steps(steps);
      ProvisionRequest.Builder unused =
          verb == ProvisionVerb.CLEAN ? request.cleanSteps(list) : request.serviceSteps(list);
    }
    ProvisionState end =
        verb == ProvisionVerb.CLEAN ? ProvisionState.MANAGEABLE : ProvisionState.ACTIVE;
    session.move(nodes, request.build(), end, waiting);
  }
}
