package io.baremetal.examples.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.node.NodeConsole;
import io.baremetal.ironic.node.NodeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ironic node console …}. */
final class NodeConsoleCommands {

  private NodeConsoleCommands() {}

  static CommandLine create(Session session) {
    return Topic.of("The way to a machine's console.")
        .addSubcommand("show", new Show(session))
        .addSubcommand("enable", new Switch(session, NodeConsole::enable))
        .addSubcommand("disable", new Switch(session, NodeConsole::disable));
  }

  /** {@code show}. */
  @Command(mixinStandardHelpOptions = true, description = "Shows where the console is.")
  private static final class Show implements Runnable {

    private final Session session;

    @Mixin private final Output output = new Output();

    @Parameters(paramLabel = "NODE", description = "UUID or name.")
    private String node = "";

    Show(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.with(
          ironic -> {
            NodeConsole.Access access = ironic.nodes().on(NodeRef.of(node)).console().get();
            JsonNodeFactory json = JsonNodeFactory.instance;
            ObjectNode info = json.objectNode();
            access.type().ifPresent(type -> info.put("type", type));
            access.url().ifPresent(url -> info.put("url", url));
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            fields.put("console_enabled", json.booleanNode(access.enabled()));
            fields.put("console_info", info.isEmpty() ? json.nullNode() : info);
            output.show(session.out(), fields);
          });
    }
  }

  /** {@code enable} and {@code disable}. */
  @Command(mixinStandardHelpOptions = true, description = "Opens or closes the console.")
  private static final class Switch implements Runnable {

    private final Session session;
    private final Consumer<NodeConsole> turn;

    @Parameters(arity = "1..*", paramLabel = "NODE", description = "UUIDs or names.")
    private List<String> nodes = new ArrayList<>();

    Switch(Session session, Consumer<NodeConsole> turn) {
      this.session = session;
      this.turn = turn;
    }

    @Override
    public void run() {
      session.with(
          ironic ->
              nodes.forEach(node -> turn.accept(ironic.nodes().on(NodeRef.of(node)).console())));
    }
  }
}
