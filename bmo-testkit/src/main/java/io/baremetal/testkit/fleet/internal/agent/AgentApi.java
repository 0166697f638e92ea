package io.baremetal.testkit.fleet.internal.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The agent as Ironic sees it: {@code /v1/commands}. */
final class AgentApi implements FakeHandler {

  private final CommandLog log;
  private final Predicate<String> isToken;
  private final Function<Order, Optional<Command>> executor;

  /** A command that came in: its name with extension, and its parameters. */
  record Order(String name, JsonNode params) {}

  /**
   * An API over a log.
   *
   * @param isToken whether a token is the one that Ironic gave to this agent
   * @param executor begins a command; empty if the agent is busy
   */
  AgentApi(CommandLog log, Predicate<String> isToken, Function<Order, Optional<Command>> executor) {
    this.log = log;
    this.isToken = isToken;
    this.executor = executor;
  }

  @Override
  public FakeReply handle(FakeRequest request) {
    List<String> path = request.segments();
    if (path.size() < 2 || !path.get(0).equals("v1") || !path.get(1).equals("commands")) {
      return fault(404, "Nothing here: " + request);
    }
    return request.method().equals("POST")
        ? command(request)
        : path.size() == 3 ? one(path.get(2)) : FakeReply.json(200, log.json());
  }

  private FakeReply one(String id) {
    return log.find(id)
        .map(command -> FakeReply.json(200, command.json()))
        .orElseGet(() -> fault(404, "No command has the id " + id));
  }

  private FakeReply command(FakeRequest request) {
    if (!isToken.test(request.query("agent_token").orElse(""))) {
      return fault(401, "This is not the token that the agent was given");
    }
    JsonNode body = Json.parse(request.bodyText());
    Order order = new Order(body.path("name").asText(), body.path("params"));
    return executor
        .apply(order)
        .map(command -> FakeReply.json(200, command.json()))
        .orElseGet(AgentApi::busy);
  }

  /** Ironic takes 409 for "try again later". */
  private static FakeReply.Complete busy() {
    return fault(409, "Agent is busy with another command");
  }

  private static FakeReply.Complete fault(int status, String text) {
    ObjectNode body = Json.object().put("faultstring", text).put("code", status);
    return FakeReply.json(status, body.put("type", "SimulatedAgentFault").put("details", text));
  }
}
