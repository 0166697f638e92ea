package io.baremetal.testkit.fleet.internal.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All commands of one run of an agent, in order. Thread-safe. One runs at a time. */
final class CommandLog {

  private final String run;
  private final Map<String, Command> commands = new LinkedHashMap<>();

  /** The text tells this run from all others. */
  CommandLog(String run) {
    this.run = run;
  }

  /** Adds a command that has begun; empty if another one still runs. */
  synchronized Optional<Command> begin(String name) {
    if (running().isPresent()) {
      return Optional.empty();
    }
    String seed = run + " command " + commands.size();
    String id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    Command command = new Command(id, name, Command.Progress.RUNNING);
    commands.put(id, command);
    return Optional.of(command);
  }

  synchronized Optional<Command> running() {
    return commands.values().stream().filter(Command::isRunning).findFirst();
  }

  synchronized Command finish(Command command, Command.Progress progress) {
    Command finished = command.with(progress);
    commands.put(command.id(), finished);
    return finished;
  }

  synchronized Optional<Command> find(String id) {
    return Optional.ofNullable(commands.get(id));
  }

  synchronized boolean isEmpty() {
    return commands.isEmpty();
  }

  synchronized ObjectNode json() {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("commands");
    commands.values().forEach(command -> list.add(command.json()));
    return json;
  }
}
