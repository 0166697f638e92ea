package io.baremetal.examples.ironic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.node.ConfigDrive;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic node deploy} and {@code rebuild}. */
@Command(
    mixinStandardHelpOptions = true,
    description = "Installs what instance-info says on machines.")
final class NodeDeploy implements Runnable {

  private final Session session;
  private final ProvisionVerb verb;

  @Mixin private final Waiting waiting = new Waiting();

  @Option(
      names = "--config-drive",
      paramLabel = "JSON|FILE|URL",
      description = "Its parts as JSON or in a file, or the URL of a finished one.")
  private @Nullable String configDrive;

  @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
  private List<String> nodes = new ArrayList<>();

  NodeDeploy(Session session, ProvisionVerb verb) {
    this.session = session;
    this.verb = verb;
  }

  @Override
  public void run() {
    ProvisionRequest request =
        ProvisionRequest.builder()
            .verb(verb)
            .configDrive(Optional.ofNullable(configDrive).map(NodeDeploy::drive))
            .build();
    session.move(nodes, request, ProvisionState.ACTIVE, waiting);
  }

  private static ConfigDrive drive(String given) {
    if (given.startsWith("http://") || given.startsWith("https://")) {
      return ConfigDrive.ofText(given);
    }
    if (Values.json(given) instanceof ObjectNode parts) {
      return ConfigDrive.of(parts);
    }
    throw new UsageException("a config drive is a JSON object, or a URL");
  }
}
