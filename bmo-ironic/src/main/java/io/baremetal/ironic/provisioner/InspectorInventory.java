package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings what the classic Inspector found into the form that Ironic's own inspection stores, so
 * that one reader serves both and hardware details do not depend on who looked.
 */
final class InspectorInventory {

  private static final Pattern GIGABITS = Pattern.compile("([0-9]+) ?G(?:bit/s|bps)");
  private static final int MBPS_PER_GBPS = 1000;

  private final JsonNode data;

  private InspectorInventory(JsonNode data) {
    this.data = data;
  }

  /** The document as {@code GET /v1/nodes/{id}/inventory} would show it. */
  static ObjectNode of(JsonNode data) {
    return new InspectorInventory(data).document();
  }

  private ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("inventory", inventory());
    document.set("plugin_data", pluginData());
    return document;
  }

  private ObjectNode inventory() {
    ObjectNode inventory = JsonNodeFactory.instance.objectNode();
    if (data.path("inventory") instanceof ObjectNode found) {
      inventory.setAll(found.deepCopy());
    }
    if (!inventory.path("memory").hasNonNull("physical_mb") && data.hasNonNull("memory_mb")) {
      inventory.withObject("/memory").set("physical_mb", data.get("memory_mb"));
    }
    addFirmware(inventory);
    inventory.path("interfaces").forEach(this::addSpeed);
    return inventory;
  }

  /** Agents of that age did not list the firmware; a plug-in of theirs did. */
  private void addFirmware(ObjectNode inventory) {
    JsonNode bios = data.path("extra").path("firmware").path("bios");
    if (bios.isObject() && !inventory.path("system_vendor").path("firmware").isObject()) {
      ObjectNode firmware = inventory.withObject("/system_vendor").putObject("firmware");
      firmware.set("vendor", bios.get("vendor"));
      firmware.set("version", bios.get("version"));
      firmware.set("build_date", bios.get("date"));
    }
  }

  private void addSpeed(JsonNode one) {
    JsonNode speed =
        data.path("extra").path("network").path(one.path("name").asText()).path("speed");
    Matcher gigabits = GIGABITS.matcher(speed.asText());
    if (one instanceof ObjectNode nic && !nic.hasNonNull("speed_mbps") && gigabits.matches()) {
      nic.put("speed_mbps", Long.parseLong(gigabits.group(1)) * MBPS_PER_GBPS);
    }
  }

  private ObjectNode pluginData() {
    ObjectNode plugins = JsonNodeFactory.instance.objectNode();
    ObjectNode interfaces = plugins.putObject("all_interfaces");
    ObjectNode lldp = plugins.putObject("parsed_lldp");
    data.path("all_interfaces")
        .properties()
        .forEach(
            entry -> {
              JsonNode one = entry.getValue();
              interfaces
                  .putObject(entry.getKey())
                  .put("pxe_enabled", one.path("pxe").asBoolean(false));
              if (one.path("lldp_processed").isObject()) {
                lldp.set(entry.getKey(), one.get("lldp_processed"));
              }
            });
    if (data.path("pci_devices").isArray()) {
      plugins.set("pci_devices", data.get("pci_devices"));
    }
    return plugins;
  }
}
