package io.baremetal.examples.ironic;

import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.PowerRequest.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ironic node power on} and {@code off}. */
@Command(mixinStandardHelpOptions = true, description = "Switches machines on or off.")
final class NodePower implements Runnable {

  private final Session session;
  private final Action hard;
  private final Action soft;

  @Option(names = "--soft", description = "Ask the operating system.")
  private boolean gently;

  @Option(names = "--power-timeout", paramLabel = "SECONDS", description = "Try so long.")
  private @Nullable Integer seconds;

  @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
  private List<String> nodes = new ArrayList<>();

  NodePower(Session session, Action hard, Action soft) {
    this.session = session;
    this.hard = hard;
    this.soft = soft;
  }

  @Override
  public void run() {
    PowerRequest request =
        new PowerRequest(
            gently ? soft : hard, Optional.ofNullable(seconds).map(Duration::ofSeconds));
    session.with(
        ironic ->
            nodes.forEach(node -> ironic.nodes().on(NodeRef.of(node)).states().power(request)));
  }
}
