package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.FirmwareUpdate;
import io.baremetal.ironic.node.NodeStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cleaning or service steps that bring BIOS settings and firmware versions to what is wanted.
 * Not meant for direct use; it may change in any release.
 */
public final class BiosSteps {

  private BiosSteps() {}

  /**
   * The steps in their order; empty when nothing differs.
   *
   * @param target wanted BIOS settings
   * @param actual settings as last read; empty when they were never read, which changes none
   * @param updates wanted firmware
   */
  public static List<NodeStep> of(
      List<FirmwareSetting> target,
      Optional<Map<String, String>> actual,
      List<FirmwareUpdate> updates) {
    List<NodeStep> steps = new ArrayList<>();
    List<Map<String, Object>> changes = actual.map(now -> changes(target, now)).orElse(List.of());
    if (!changes.isEmpty()) {
      steps.add(NodeStep.of("bios", "apply_configuration", Map.of("settings", changes)));
    }
    if (!updates.isEmpty()) {
      steps.add(NodeStep.of("firmware", "update", Map.of("settings", updates(updates))));
    }
    return List.copyOf(steps);
  }

  private static List<Map<String, Object>> changes(
      List<FirmwareSetting> target, Map<String, String> actual) {
    Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
    for (FirmwareSetting setting : target) {
      if (!actual.getOrDefault(setting.name(), "").equals(setting.value())) {
        changes.put(setting.name(), Map.of("name", setting.name(), "value", setting.jsonValue()));
      }
    }
    return List.copyOf(changes.values());
  }

  private static List<Map<String, Object>> updates(List<FirmwareUpdate> updates) {
    return updates.stream()
        .map(update -> Map.<String, Object>of("component", update.component(), "url", update.url()))
        .toList();
  }
}
