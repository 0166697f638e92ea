package io.baremetal.testkit.fleet.internal.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.machine.PowerSwitch;
import io.baremetal.testkit.fleet.internal.machine.ResetType;
import io.baremetal.testkit.fleet.internal.machine.SimMachine;
import io.baremetal.testkit.fleet.model.ConfigDrive;
import io.baremetal.testkit.fleet.model.Installation;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What each command of Ironic does to the machine: a table by the command's name. */
final class AgentCommands {

  private final SimMachine machine;
  private final PowerSwitch power;
  private final Web web;
  private final Map<String, Function<JsonNode, Work>> table = new HashMap<>();

  /** Whether a command has ended when it is answered. */
  enum Pace {
    /** It has. */
    AT_ONCE,
    /** It goes on for the time of a step, and then the agent tells Ironic by a heartbeat. */
    LASTING
  }

  /**
   * What follows from a command.
   *
   * @param pace whether it has ended when it is answered
   * @param end does what is to be done, and tells how that went; may block on the network
   */
  record Work(Pace pace, Supplier<Command.Progress> end) {}

  /** The commands of an agent; {@code leave} ends the agent while the machine stays on. */
  AgentCommands(AgentEnvironment world, PowerSwitch power, Runnable leave) {
    this.machine = power.machine();
    this.power = power;
    this.web = world.web();
    StepCatalog steps = world.steps();
    for (String phase : new String[] {"clean", "deploy", "service"}) {
      table.put(phase + ".get_" + phase + "_steps", any -> atOnce(steps.answer(phase)));
      table.put(phase + ".execute_" + phase + "_step", params -> step(phase, params));
    }
    table.put("standby.get_partition_uuids", any -> atOnce(Json.object()));
    table.put("standby.sync", any -> atOnce(done("sync")));
    table.put("standby.power_off", any -> lasting("power_off", reset(ResetType.FORCE_OFF)));
    table.put("standby.run_image", any -> lasting("run_image", reset(ResetType.FORCE_RESTART)));
    table.put("system.lockdown", any -> lasting("lockdown", leave));
    // Ironic looks again only after six seconds unless this has ended at the first look.
    table.put("image.install_bootloader", any -> atOnce(done("install_bootloader")));
    table.put("rescue.finalize_rescue", any -> atOnce(done("finalize_rescue")));
    table.put("log.collect_system_logs", any -> atOnce(Json.object().put("system_logs", "")));
  }

  /**
   * What a command does.
   *
   * @param name with the extension before the dot
   */
  Work work(String name, JsonNode params) {
    Function<JsonNode, Work> known = table.get(name);
    return known == null
        ? new Work(
            Pace.AT_ONCE,
            () -> Command.Progress.failed("InvalidCommandError", 400, "Unknown command: " + name))
        : known.apply(params);
  }

  private static ObjectNode done(String name) {
    return Json.object().put("result", name + ": done");
  }

  private Runnable reset(ResetType type) {
    return () -> power.reset(type);
  }

  private static Work atOnce(ObjectNode result) {
    return new Work(Pace.AT_ONCE, () -> Command.Progress.succeeded(result));
  }

  private static Work lasting(String name, Runnable effect) {
    return new Work(
        Pace.LASTING,
        () -> {
          effect.run();
          return Command.Progress.succeeded(done(name));
        });
  }

  private Work step(String phase, JsonNode params) {
    JsonNode step = params.path("step");
    return new Work(
        Pace.LASTING,
        () -> {
          String name = step.path("step").asText();
          Optional<String> failure =
              machine.faults().takeStep(name).or(() -> doStep(name, step.path("args")));
          return failure
              .map(reason -> Command.Progress.failed("CommandExecutionError", 500, reason))
              .orElseGet(() -> completed(phase, step, raid(name, params)));
        });
  }

  /** Ironic takes a result only if it repeats the very step that was sent. */
  private Command.Progress completed(String phase, JsonNode step, ObjectNode outcome) {
    String name = phase + "." + step.path("step").asText();
    machine.change(s -> s.toBuilder().addCompletedSteps(name).build());
    ObjectNode result = Json.object();
    result.set(phase + "_result", outcome);
    result.set(phase + "_step", step);
    return Command.Progress.succeeded(result);
  }

  /** What an agent says of the software RAID that it made; nothing of other steps. */
  private ObjectNode raid(String step, JsonNode params) {
    JsonNode wanted =
        switch (step) {
          case "create_configuration" -> params.at("/node/target_raid_config");
          case "apply_configuration" -> params.at("/step/args/raid_config");
          case "delete_configuration" -> Json.object();
          default -> Json.nothing();
        };
    if (!wanted.isObject()) {
      return Json.object();
    }
    List<String> levels = new ArrayList<>();
    wanted.path("logical_disks").forEach(volume -> levels.add(volume.path("raid_level").asText()));
    machine.change(s -> s.toBuilder().softwareRaid(levels).build());
    return wanted.deepCopy();
  }

  /** The reason why it fails; empty if it goes well. */
  private Optional<String> doStep(String name, JsonNode args) {
    switch (name) {
      case "write_image" -> {
        return install(args);
      }
      case "erase_devices", "erase_devices_metadata" ->
          machine.change(s -> s.toBuilder().installation(Optional.empty()).build());
      default -> {}
    }
    return Optional.empty();
  }

  private Optional<String> install(JsonNode args) {
    JsonNode image = args.path("image_info");
    Optional<String> drive = text(args, "configdrive").or(() -> text(image, "configdrive"));
    Installation installation =
        Installation.builder()
            .image(image.path("urls").path(0).asText(image.path("id").asText()))
            .diskFormat(text(image, "disk_format"))
            .checksumAlgorithm(text(image, "os_hash_algo"))
            .checksum(text(image, "os_hash_value").or(() -> text(image, "checksum")))
            .configDrive(drive.map(ConfigDrive::of))
            .build();
    Optional<String> problem = web.problemOf(installation);
    if (problem.isEmpty()) {
      machine.change(s -> s.toBuilder().installation(installation).build());
    }
    return problem;
  }

  private static Optional<String> text(JsonNode object, String field) {
    return Optional.ofNullable(object.get(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
