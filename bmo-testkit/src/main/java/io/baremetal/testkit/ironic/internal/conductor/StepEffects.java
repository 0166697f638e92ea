package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.BiosAttribute;
import io.baremetal.testkit.ironic.world.Bmc;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a finished cleaning, deploy or service step leaves behind. */
final class StepEffects {

  private StepEffects() {}

  static void apply(Work work, ObjectNode step) {
    String name = step.path("interface").asText() + "." + step.path("step").asText();
    work.bmc().ifPresent(bmc -> apply(work, bmc, name, step.path("args")));
  }

  /** Why a step cannot begin; empty if it can. */
  static Optional<String> problemOf(NodeRecord node, ObjectNode step) {
    String name = step.path("interface").asText() + "." + step.path("step").asText();
    return switch (name) {
      case "bios.apply_configuration" -> wrongSetting(step.at("/args/settings"));
      case "raid.create_configuration" -> wrongVolume(node);
      default -> Optional.empty();
    };
  }

  /** Settings that the BMC's registry knows are checked before the BMC is asked. */
  private static Optional<String> wrongSetting(JsonNode settings) {
    Map<String, BiosAttribute> known = BiosAttribute.byName();
    return StreamSupport.stream(settings.spliterator(), false)
        .flatMap(
            setting ->
                Optional.ofNullable(known.get(setting.path("name").asText()))
                    .flatMap(attribute -> attribute.problemOf(setting.path("value")))
                    .stream())
        .findFirst();
  }

  /** The Redfish driver finds disks for a volume of a given size only. */
  private static Optional<String> wrongVolume(NodeRecord node) {
    boolean byController = node.text("raid_interface").filter("redfish"::equals).isPresent();
    return StreamSupport.stream(
            node.get("target_raid_config").path("logical_disks").spliterator(), false)
        .filter(disk -> byController && disk.path("size_gb").asText().equals("MAX"))
        .filter(disk -> disk.path("physical_disks").isEmpty())
        .map(disk -> "physical_disks is missing where size_gb is MAX: " + disk)
        .findFirst();
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
