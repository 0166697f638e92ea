package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.machine.MachineState;
import io.baremetal.testkit.http.FakeReply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Systems/ID/Bios} and {@code Systems/ID/SecureBoot}. Firmware settings come into force at
 * the next boot; there is no registry that describes them.
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
    boolean pending = ask.hasDepth(2) && ask.last().equals(SETTINGS);
    if (pending && ask.isPatch()) {
      Map<String, String> wanted = new HashMap<>();
      ask.body()
          .path("Attributes")
          .properties()
          .forEach(entry -> wanted.put(entry.getKey(), entry.getValue().asText()));
      ask.machine().change(s -> s.toBuilder().putAllPendingBios(wanted).build());
      return Doc.done();
    }
    if (pending) {
      return Doc.ok(
          withAttributes(
              Doc.of(ask.path(), "Bios.v1_2_0.Bios", "BIOS settings to come"),
              ask.state().pendingBios()));
    }
    return ask.isPost() && ask.last().equals("Bios.ResetBios") ? Doc.done() : Optional.empty();
  }

  private static ObjectNode current(Ask ask) {
    MachineState state = ask.state();
    ObjectNode json = Doc.of(ask.path(), "Bios.v1_2_0.Bios", "BIOS settings");
    withAttributes(json, state.bios());
    json.putObject("@Redfish.Settings")
        .put("@odata.type", "#Settings.v1_3_0.Settings")
        .set("SettingsObject", Doc.link(ask.path() + "/" + SETTINGS));
    json.putObject("Actions")
        .putObject("#Bios.ResetBios")
        .put("target", ask.path() + "/Actions/Bios.ResetBios");
    return json;
  }

  private static ObjectNode withAttributes(ObjectNode json, Map<String, String> attributes) {
    ObjectNode object = json.putObject("Attributes");
    attributes.forEach(object::put);
    return json;
  }
}
