package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.BiosAttribute;
import io.baremetal.testkit.ironic.world.Bmc;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What Ironic remembers of a server's BIOS settings and firmware versions. */
final class Firmware {

  private Firmware() {}

  /** Reads both from the server, as far as the interfaces of the node can. */
  static void refresh(Environment environment, NodeRecord node, Bmc bmc) {
    if (!node.text("bios_interface").orElse("no-bios").equals("no-bios")) {
      node.bios().removeAll();
      bmc.biosSettings()
          .forEach((name, value) -> node.bios().add(setting(environment, name, value)));
    }
    if (!node.text("firmware_interface").orElse("no-firmware").equals("no-firmware")) {
      bmc.firmware().forEach((name, version) -> component(environment, node, name, version));
    }
  }

  private static ObjectNode setting(Environment environment, String name, String value) {
    ObjectNode setting = Json.object().put("created_at", environment.nodes().now());
    setting.putNull("updated_at").put("name", name).put("value", value);
    setting.putNull("attribute_type").putArray("allowable_values");
    setting.putNull("lower_bound").putNull("max_length").putNull("min_length");
    setting.putNull("read_only").putNull("reset_required").putNull("unique");
    setting.putNull("upper_bound");
    Optional.ofNullable(BiosAttribute.byName().get(name))
        .ifPresent(known -> describe(setting, known));
    return setting;
  }

  /** What the BMC's registry says of a setting. */
  private static void describe(ObjectNode setting, BiosAttribute known) {
    setting.put("attribute_type", known.type().wire()).put("reset_required", true);
    setting.put("read_only", known.access() == BiosAttribute.Access.READ_ONLY);
    setting.put("unique", known.name().equals("AssetTag"));
    switch (known.type()) {
      case ENUMERATION -> setting.set("allowable_values", Json.texts(known.allowed()));
      case INTEGER ->
          setting.put("lower_bound", known.atLeast()).put("upper_bound", known.atMost());
      case STRING -> setting.put("min_length", known.atLeast()).put("max_length", known.atMost());
    }
  }

  private static void component(
      Environment environment, NodeRecord node, String name, String version) {
    Optional<ObjectNode> known =
        StreamSupport.stream(node.firmware().spliterator(), false)
            .filter(component -> component.path("component").asText().equals(name))
            .map(ObjectNode.class::cast)
            .findFirst();
    if (known.isEmpty()) {
      node.firmware().add(newComponent(environment, name, version));
    } else if (!known.get().path("current_version").equals(Json.text(version))) {
      JsonNode now = Json.text(environment.nodes().now());
      known.get().put("current_version", version).put("last_version_flashed", version);
      known.get().set("updated_at", now);
    }
  }

  private static ObjectNode newComponent(Environment environment, String name, String version) {
    return Json.object()
        .put("created_at", environment.nodes().now())
        .putNull("updated_at")
        .put("component", name)
        .put("initial_version", version)
        .put("current_version", version)
        .putNull("last_version_flashed")
        .putNull("vendor")
        .putNull("model")
        .putNull("serial_number");
  }
}
