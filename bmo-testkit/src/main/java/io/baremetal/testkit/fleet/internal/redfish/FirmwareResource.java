package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.machine.MachineState;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.BiosAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code Systems/ID/Bios} and {@code Systems/ID/SecureBoot}. Firmware settings come into force at
 * the next boot.
 */
final class FirmwareResource implements Ask.Resource {

  private static final String SETTINGS = "Settings";

  @Override
  public Optional<FakeReply.Complete> answer(Ask ask) {
    return ask.first().equals("Bios") ? bios(ask) : secureBoot(ask);
  }

  private static Optional<FakeReply.Complete> secureBoot(Ask ask) {
    if (!ask.hasDepth(1)) {
      return Optional.empty();
    }
    if (ask.isPatch()) {
      boolean wanted = ask.body().path("SecureBootEnable").asBoolean();
      ask.machine().change(s -> s.toBuilder().secureBoot(wanted).build());
      return Doc.done();
    }
    boolean on = ask.state().secureBoot();
    return Doc.ok(
        Doc.of(ask.path(), "SecureBoot.v1_1_0.SecureBoot", "UEFI Secure Boot")
            .put("SecureBootEnable", on)
            .put("SecureBootCurrentBoot", on ? "Enabled" : "Disabled")
            .put("SecureBootMode", "UserMode"));
  }

  private static Optional<FakeReply.Complete> bios(Ask ask) {
    if (ask.hasDepth(1)) {
      return Doc.ok(current(ask));
    }
    if (ask.hasDepth(2) && ask.last().equals(SETTINGS)) {
      return ask.isPatch() ? change(ask) : Doc.ok(pending(ask));
    }
    return ask.isPost() && ask.last().equals("Bios.ResetBios") ? Doc.done() : Optional.empty();
  }

  private static Optional<FakeReply.Complete> change(Ask ask) {
    Map<String, BiosAttribute> known = BiosAttribute.byName();
    Map<String, String> wanted = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : ask.body().path("Attributes").properties()) {
      BiosAttribute attribute = known.get(entry.getKey());
      if (attribute == null) {
        return Doc.refused("There is no setting " + entry.getKey());
      }
      Optional<String> problem = attribute.problemOf(entry.getValue());
      if (problem.isPresent()) {
        return Doc.refused(problem.get());
      }
      wanted.put(attribute.name(), entry.getValue().asText());
    }
    ask.machine().change(s -> s.toBuilder().putAllPendingBios(wanted).build());
    return Doc.done();
  }

  private static ObjectNode pending(Ask ask) {
    return withAttributes(
        Doc.of(ask.path(), "Bios.v1_2_0.Bios", "BIOS settings to come"), ask.state().pendingBios());
  }

  private static ObjectNode current(Ask ask) {
    MachineState state = ask.state();
    ObjectNode json = Doc.of(ask.path(), "Bios.v1_2_0.Bios", "BIOS settings");
    json.put("AttributeRegistry", Registries.BIOS);
    withAttributes(json, state.bios());
    ObjectNode settings = json.putObject("@Redfish.Settings");
    settings
        .put("@odata.type", "#Settings.v1_3_0.Settings")
        .set("SettingsObject", Doc.link(ask.path() + "/" + SETTINGS));
    settings.set("SupportedApplyTimes", Json.texts(List.of("OnReset")));
    json.putObject("Actions")
        .putObject("#Bios.ResetBios")
        .put("target", ask.path() + "/Actions/Bios.ResetBios");
    return json;
  }

  private static ObjectNode withAttributes(ObjectNode json, Map<String, String> attributes) {
    ObjectNode object = json.putObject("Attributes");
    Map<String, BiosAttribute> known = BiosAttribute.byName();
    attributes.forEach(
        (name, value) ->
            object.set(name, Objects.requireNonNull(known.get(name), name).json(value)));
    return json;
  }
}
