package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.rule.HostFirmwareComponentsRules;
import io.baremetal.api.rule.HostFirmwareSettingsRules;
import io.baremetal.api.rule.WantedSettings;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.function.Function;

/** Whether a machine's firmware can be what somebody wants it to be. */
final class FirmwareValidationAdapter implements Adapter {

  private final FindingsVerdict verdict;
  private final Function<JsonNode, Findings> judge;

  private FirmwareValidationAdapter(
      Vectors vectors, String kind, Function<JsonNode, Findings> judge) {
    this.verdict = new FindingsVerdict(FieldTable.read(vectors.read("bmo/fields.json")), kind);
    this.judge = judge;
  }

  static FirmwareValidationAdapter settings(Vectors vectors) {
    return new FirmwareValidationAdapter(
        vectors, HostFirmwareSettings.KIND, FirmwareValidationAdapter::setting);
  }

  static FirmwareValidationAdapter components(Vectors vectors) {
    return new FirmwareValidationAdapter(
        vectors, HostFirmwareComponents.KIND, FirmwareValidationAdapter::updates);
  }

  @Override
  public Verdict judge(VectorCase vector) {
    ObjectNode expected = Vectors.JSON.createObjectNode();
    expected.set("allowed", vector.expected().path("valid"));
    if (vector.expected().hasNonNull("error")) {
      expected.putArray("errors").add(vector.expected().path("error"));
    }
    Verdict judged = verdict.judge(expected, judge.apply(vector.input()));
    ObjectNode actual = judged.actual().deepCopy();
    actual.set("valid", actual.remove("allowed"));
    return new Verdict(actual, judged.mismatches());
  }

  private static Findings setting(JsonNode input) {
    String name = input.path("name").asText();
    ObjectNode settings = Vectors.JSON.createObjectNode();
    settings.putObject("spec").putObject("settings").set(name, input.path("value"));
    settings.putObject("status").putObject("settings").put(name, "");
    ObjectNode schema = Vectors.JSON.createObjectNode();
    schema.putObject("spec").set("schema", input.path("schema"));
    return HostFirmwareSettingsRules.applicable(Profile.upstream())
        .check(
            new WantedSettings(
                Models.read(settings, HostFirmwareSettings.class),
                Models.read(schema, FirmwareSchema.class)));
  }

  private static Findings updates(JsonNode input) {
    ObjectNode components = Vectors.JSON.createObjectNode();
    components.putObject("spec").set("updates", input.path("updates"));
    return HostFirmwareComponentsRules.applicable(Profile.upstream())
        .check(Models.read(components, HostFirmwareComponents.class));
  }
}
