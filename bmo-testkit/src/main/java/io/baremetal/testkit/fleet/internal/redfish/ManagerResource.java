package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code Managers/ID}: the BMC itself. Its reset is accepted and has no effect. */
final class ManagerResource implements Ask.Resource {

  private final Clock clock;
  private final VirtualMediaResource media = new VirtualMediaResource();

  ManagerResource(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<FakeReply.Complete> answer(Ask ask) {
    return switch (ask.first()) {
      case "" -> Doc.ok(manager(ask));
      case "VirtualMedia" -> media.answer(ask);
      case "EthernetInterfaces" ->
          ask.hasDepth(1)
              ? Doc.ok(Doc.collection(ask.path(), "EthernetInterfaceCollection", List.of()))
              : Optional.empty();
      case "Actions" -> ask.isPost() ? Doc.done() : Optional.empty();
      default -> Optional.empty();
    };
  }

  private ObjectNode manager(Ask ask) {
    String id = ask.machine().description().systemId();
    ObjectNode json = Doc.of(ask.path(), "Manager.v1_12_0.Manager", ask.machine().name() + " BMC");
    json.put("ManagerType", "BMC")
        .put("UUID", UUID.nameUUIDFromBytes(("bmc " + id).getBytes(StandardCharsets.UTF_8)) + "")
        .put("Model", "SimBMC")
        .put("FirmwareVersion", ask.state().firmware().get("bmc"))
        .put("PowerState", "On")
        .put("DateTime", now())
        .put("DateTimeLocalOffset", "+00:00")
        .set("Status", Doc.healthy());
    json.set("VirtualMedia", Doc.link(ask.path() + "/VirtualMedia"));
    json.set("EthernetInterfaces", Doc.link(ask.path() + "/EthernetInterfaces"));
    ObjectNode links = json.putObject("Links");
    links.set("ManagerForServers", Doc.links(Doc.ROOT + "/Systems/" + id));
    links.set("ManagerForChassis", Doc.links(Doc.ROOT + "/Chassis/" + id));
    json.putObject("Actions")
        .putObject("#Manager.Reset")
        .put("target", ask.path() + "/Actions/Manager.Reset")
        .set(
            "ResetType@Redfish.AllowableValues",
            Json.texts(List.of("GracefulRestart", "ForceRestart")));
    return json;
  }

  private String now() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
  }
}
