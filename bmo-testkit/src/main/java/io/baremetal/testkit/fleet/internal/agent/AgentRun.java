package io.baremetal.testkit.fleet.internal.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.agent.IronicDoor.Answer;
import io.baremetal.testkit.fleet.internal.machine.Faults;
import io.baremetal.testkit.fleet.internal.machine.PowerSwitch;
import io.baremetal.testkit.fleet.internal.machine.SimMachine;
import io.baremetal.testkit.fleet.model.FleetRequest.Direction;
import io.baremetal.testkit.http.FakeHttpServer;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.internal.inventory.AgentInventory;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Nic;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * One life of an agent: it offers what it found in the machine, finds out which node it is, and
 * then reports every second or so, until the machine is switched off.
 *
 * <p>It is quicker than real agents, so Ironic is often not ready for it: what Ironic refuses, it
 * tries again later.
 */
final class AgentRun {

  private static final String VERSION = "11.5.0";

  /** Ironic shows this in place of a token that somebody was given before. */
  private static final String WITHHELD = "******";

  private final AgentEnvironment world;
  private final SimMachine machine;
  private final AgentCommands commands;
  private final CommandLog log;
  private final FakeHttpServer sockets;
  private final Faults faults;
  private final AtomicBoolean gone = new AtomicBoolean();
  private final AtomicBoolean inspected = new AtomicBoolean();
  private final AtomicReference<String> token = new AtomicReference<>("");
  private final AtomicReference<String> node = new AtomicReference<>("");

  /** An agent that already listens but has not said anything. */
  AgentRun(AgentEnvironment world, PowerSwitch power, int epoch) {
    this.world = world;
    this.machine = power.machine();
    this.faults = machine.faults();
    this.log = new CommandLog(machine.name() + " boot " + epoch);
    this.commands = new AgentCommands(world, power, this::stop);
    this.sockets = world.doors().open(this::handle);
  }

  /** Begins to talk; blocks as long as Ironic takes to answer. */
  void start() {
    offerInspection();
    lookUp();
  }

  /** Stops talking and refuses connections from now on. Repeating it does no harm. */
  void stop() {
    if (gone.compareAndSet(false, true)) {
      world.timer().soon(sockets::close);
    }
  }

  /** Stops at once, before it returns. */
  void close() {
    gone.set(true);
    sockets.close();
  }

  private FakeReply handle(FakeRequest request) {
    if (gone.get()) {
      return FakeReply.lost();
    }
    AgentApi api = new AgentApi(log, this::isToken, this::execute);
    FakeReply reply = api.handle(request);
    String command = request.method().equals("POST") ? " " + commandName(request) : "";
    String line = request + command;
    world.journal().note(Direction.TO_AGENT, machine.name(), line, reply);
    return reply;
  }

  private static String commandName(FakeRequest request) {
    return Json.parse(request.bodyText()).path("name").asText();
  }

  /** Empty text until Ironic gave one. */
  private String token() {
    return Objects.requireNonNull(token.get());
  }

  private boolean isToken(String offered) {
    return !offered.isEmpty() && offered.equals(token());
  }

  /** 404 means that the node does not wait for this: not yet, or not at all. */
  private void offerInspection() {
    if (gone.get() || inspected.get() || !log.isEmpty()) {
      return;
    }
    Hardware hardware = machine.description().hardware();
    ObjectNode report = AgentInventory.report(hardware, machine.description().bootMac());
    Optional<String> trouble = faults.peek(Faults.Trouble.INSPECTION);
    trouble.ifPresent(reason -> report.put("error", reason));
    Answer answer = ask("POST /v1/continue_inspection", Optional.of(report));
    if (answer.isOk()) {
      trouble.ifPresent(used -> faults.take(Faults.Trouble.INSPECTION));
      inspected.set(true);
      adopt(answer.body());
    }
  }

  private void lookUp() {
    if (gone.get()) {
      return;
    }
    if (token().isEmpty()) {
      String macs =
          machine.description().hardware().nics().stream()
              .map(Nic::mac)
              .collect(Collectors.joining(","));
      Answer answer = ask("GET /v1/lookup?addresses=" + macs, Optional.empty());
      if (answer.isOk()) {
        adopt(answer.body());
      }
    }
    if (token().isEmpty()) {
      world.timer().after(world.timings().retry(), this::retry);
    } else {
      beatOn();
    }
  }

  private void retry() {
    offerInspection();
    lookUp();
  }

  private void adopt(JsonNode answer) {
    node.set(answer.path("node").path("uuid").asText());
    String given = answer.path("config").path("agent_token").asText(WITHHELD);
    if (!given.equals(WITHHELD)) {
      token.set(given);
    }
  }

  private void beatOn() {
    if (gone.get()) {
      return;
    }
    offerInspection();
    beat();
    world.timer().after(world.timings().heartbeat(), this::beatOn);
  }

  private void beat() {
    if (gone.get()) {
      return;
    }
    ObjectNode body =
        Json.object()
            .put("callback_url", sockets.url().toString())
            .put("agent_token", token())
            .put("agent_version", VERSION);
    world.doors().certificate().ifPresent(pem -> body.put("agent_verify_ca", pem));
    Answer unused = ask("POST /v1/heartbeat/" + node.get(), Optional.of(body));
  }

  private Answer ask(String line, Optional<ObjectNode> body) {
    String path = line.substring(line.indexOf(' ') + 1);
    Answer answer =
        body.map(json -> world.ironic().post(path, json)).orElseGet(() -> world.ironic().get(path));
    String shown = line.replaceFirst("\\?.*", "");
    world.journal().note(Direction.FROM_AGENT, machine.name(), shown, answer.status());
    return answer;
  }

  private Optional<Command> execute(AgentApi.Order order) {
    String shortName = order.name().substring(order.name().indexOf('.') + 1);
    return log.begin(shortName)
        .map(begun -> execute(begun, commands.work(order.name(), order.params())));
  }

  private Command execute(Command begun, AgentCommands.Work work) {
    if (work.pace() == AgentCommands.Pace.AT_ONCE) {
      return finish(begun, work);
    }
    world
        .timer()
        .after(
            world.timings().step(),
            () -> {
              if (!gone.get()) {
                Command unused = finish(begun, work);
                beat();
              }
            });
    return begun;
  }

  private Command finish(Command begun, AgentCommands.Work work) {
    return log.finish(begun, work.end().get());
  }
}
