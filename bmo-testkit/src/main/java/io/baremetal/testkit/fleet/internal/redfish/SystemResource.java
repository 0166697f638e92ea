package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.machine.BootOverride;
import io.baremetal.testkit.fleet.internal.machine.MachineState;
import io.baremetal.testkit.fleet.internal.machine.ResetType;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Power;
import java.util.List;
import java.util.Optional;

/** {@code Systems/ID}: the machine, its power and what it boots. */
final class SystemResource implements Ask.Resource {

  private static final String ALLOWABLE = "@Redfish.AllowableValues";
  private static final String TARGET = "BootSourceOverrideTarget";
  private static final String ENABLED = "BootSourceOverrideEnabled";
  private static final String MODE = "BootSourceOverrideMode";
  private static final int MEBIBYTES_PER_GIBIBYTE = 1024;

  private final VirtualMediaResource media = new VirtualMediaResource();
  private final FirmwareResource firmware = new FirmwareResource();
  private final HardwareResource hardware = new HardwareResource();
  private final StorageResource storage = new StorageResource();

  static String power(MachineState state) {
    return state.power() == Power.ON ? "On" : "Off";
  }

  @Override
  public Optional<FakeReply.Complete> answer(Ask ask) {
    return switch (ask.first()) {
      case "" -> ask.isPatch() ? boot(ask) : Doc.ok(system(ask));
      case "Actions" -> action(ask);
      case "VirtualMedia" -> media.answer(ask);
      case "SecureBoot", "Bios" -> firmware.answer(ask);
      case "Storage" -> storage.answer(ask);
      default -> hardware.answer(ask);
    };
  }

  private static Optional<FakeReply.Complete> action(Ask ask) {
    if (!ask.isPost() || !ask.last().equals("ComputerSystem.Reset")) {
      return Optional.empty();
    }
    String wanted = ask.body().path("ResetType").asText();
    Optional<ResetType> type = ResetType.of(wanted);
    type.ifPresent(ask.power()::reset);
    return type.isPresent()
        ? Doc.done()
        : Doc.refused("ResetType '" + wanted + "' is none of " + ResetType.names());
  }

  private static Optional<FakeReply.Complete> boot(Ask ask) {
    JsonNode boot = ask.body().path("Boot");
    String target = boot.path(TARGET).asText("None");
    if (!BootOverride.TARGETS.contains(target)) {
      return Doc.refused(TARGET + " '" + target + "' is none of " + BootOverride.TARGETS);
    }
    ask.machine()
        .change(
            s -> {
              BootOverride old = s.override();
              BootOverride now =
                  new BootOverride(
                      boot.path(TARGET).asText(old.target()),
                      boot.path(ENABLED).asText(old.enabled()),
                      boot.path(MODE).asText(old.mode()));
              return s.toBuilder().override(now).build();
            });
    return Doc.done();
  }

  private static ObjectNode system(Ask ask) {
    String id = ask.machine().description().systemId();
    Hardware inside = ask.machine().description().hardware();
    ObjectNode json =
        Doc.of(ask.path(), "ComputerSystem.v1_20_0.ComputerSystem", ask.machine().name());
    json.put("UUID", id)
        .put("HostName", ask.machine().name())
        .put("SystemType", "Physical")
        .put("Manufacturer", inside.manufacturer())
        .put("Model", inside.product())
        .put("SerialNumber", inside.serial())
        .put("SKU", "SKU1")
        .put("BiosVersion", ask.state().firmware().get("bios"))
        .put("IndicatorLED", "Off")
        .put("PowerState", power(ask.state()))
        .set("Status", Doc.enabled(ask.state().health()));
    json.set("Boot", bootDocument(ask.state().override()));
    summaries(json, inside);
    for (String part :
        List.of(
            "EthernetInterfaces",
            "Processors",
            "Memory",
            "SimpleStorage",
            "Storage",
            "SecureBoot",
            "Bios",
            "VirtualMedia")) {
      json.set(part, Doc.link(ask.path() + "/" + part));
    }
    reset(json, ask.path());
    ObjectNode links = json.putObject("Links");
    links.set("Chassis", Doc.links(Doc.ROOT + "/Chassis/" + id));
    links.set("ManagedBy", Doc.links(Doc.ROOT + "/Managers/" + id));
    return json;
  }

  private static void summaries(ObjectNode system, Hardware inside) {
    system
        .putObject("ProcessorSummary")
        .put("Count", HardwareResource.SOCKETS)
        .put("Model", inside.cpuModel())
        .set("Status", Doc.healthy());
    system
        .putObject("MemorySummary")
        .put("TotalSystemMemoryGiB", inside.memoryMebibytes() / MEBIBYTES_PER_GIBIBYTE)
        .set("Status", Doc.healthy());
  }

  private static void reset(ObjectNode system, String path) {
    system
        .putObject("Actions")
        .putObject("#ComputerSystem.Reset")
        .put("target", path + "/Actions/ComputerSystem.Reset")
        .set("ResetType" + ALLOWABLE, Json.texts(ResetType.names()));
  }

  private static ObjectNode bootDocument(BootOverride override) {
    ObjectNode json =
        Json.object()
            .put(ENABLED, override.enabled())
            .put(TARGET, override.target())
            .put(MODE, override.mode())
            .put("UefiTargetBootSourceOverride", "");
    json.set(TARGET + ALLOWABLE, Json.texts(BootOverride.TARGETS));
    json.set(MODE + ALLOWABLE, Json.texts(List.of("UEFI", "Legacy")));
    return json;
  }
}
