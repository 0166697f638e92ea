package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Bmc;

/** What a finished cleaning, deploy or service step leaves behind. */
final class StepEffects {

  private StepEffects() {}

  static void apply(Work work, ObjectNode step) {
    String name = step.path("interface").asText() + "." + step.path("step").asText();
    work.bmc().ifPresent(bmc -> apply(work, bmc, name, step.path("args")));
  }

  private static void apply(Work work, Bmc bmc, String name, JsonNode args) {
    bmc.completed(name);
    switch (name) {
      case "deploy.erase_devices",
          "deploy.erase_devices_metadata",
          "deploy.erase_devices_express" ->
          bmc.wipe();
      case "raid.create_configuration", "raid.apply_configuration" ->
          work.node().set("raid_config", work.node().get("target_raid_config").deepCopy());
      case "raid.delete_configuration" -> work.node().set("raid_config", Json.object());
      case "bios.apply_configuration" ->
          args.path("settings")
              .forEach(
                  setting ->
                      bmc.biosSettings()
                          .put(setting.path("name").asText(), setting.path("value").asText()));
      case "firmware.update" ->
          args.path("settings")
              .forEach(
                  item ->
                      bmc.firmware()
                          .put(
                              item.path("component").asText(), version(item.path("url").asText())));
      default -> {}
    }
    Firmware.refresh(work.environment(), work.node(), bmc);
  }

  /** A firmware file is taken to hold the version that it is named after. */
  private static String version(String url) {
    String file = url.substring(url.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 && !file.substring(dot + 1).matches("\\d+") ? file.substring(0, dot) : file;
  }
}
