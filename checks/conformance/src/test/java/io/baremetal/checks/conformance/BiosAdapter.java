package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.FirmwareUpdate;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.ironic.provisioner.BiosSteps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** BIOS settings and firmware updates as steps of cleaning and of service. */
final class BiosAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    JsonNode input = vector.input();
    List<FirmwareSetting> target = new ArrayList<>();
    input
        .path("targetSettings")
        .properties()
        .forEach(setting -> target.add(setting(setting.getKey(), setting.getValue())));
    List<FirmwareUpdate> updates = new ArrayList<>();
    input
        .path("components")
        .forEach(
            c ->
                updates.add(
                    new FirmwareUpdate(c.path("component").asText(), c.path("url").asText())));
    // The Go program goes through a map; the vectors show its settings by name.
    target.sort(Comparator.comparing(FirmwareSetting::name));
    JsonNode steps = Steps.toJson(BiosSteps.of(target, recorded(input), updates));
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.set("cleanSteps", steps);
    actual.set("serviceSteps", steps);
    actual.putNull("error");
    return new Verdict(actual, Compare.trees(vector.expected(), actual));
  }

  private static FirmwareSetting setting(String name, JsonNode value) {
    return value.isIntegralNumber()
        ? FirmwareSetting.integer(name, value.asLong())
        : FirmwareSetting.text(name, value.asText());
  }

  private static Optional<Map<String, String>> recorded(JsonNode input) {
    JsonNode settings = input.path("actualSettings");
    if (!settings.isObject()) {
      return Optional.empty();
    }
    Map<String, String> byName = new LinkedHashMap<>();
    settings.properties().forEach(s -> byName.put(s.getKey(), s.getValue().asText()));
    return Optional.of(byName);
  }
}
