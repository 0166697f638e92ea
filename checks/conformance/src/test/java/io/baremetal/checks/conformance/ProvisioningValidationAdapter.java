package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.rule.ProvisioningRules;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What may be done to a Provisioning, under the profile of the Go program. */
final class ProvisioningValidationAdapter implements Adapter {

  private static final Profile PROFILE = Profile.upstream();

  private final Adapter schema = new ProvisioningSchemaAdapter();
  private final FindingsVerdict findings;

  ProvisioningValidationAdapter(Vectors vectors) {
    this.findings =
        new FindingsVerdict(FieldTable.read(vectors.read("cbo/fields.json")), Provisioning.KIND);
  }

  @Override
  public Verdict judge(VectorCase vector) {
    if (vector.input().path("operation").asText().equals("schema")) {
      return schema.judge(vector);
    }
    EffectiveProvisioning object = effective(vector.input(), "object");
    ObjectNode expected = vector.expected().deepCopy();
    expected.set("allowed", expected.path("valid"));
    Verdict verdict = findings.judge(expected, check(vector.input(), object));
    List<String> mismatches = new ArrayList<>(verdict.mismatches());
    String mode = object.mode().wire();
    if (!mode.equals(expected.path("effectiveMode").asText())) {
      mismatches.add("mode %s, expected %s".formatted(mode, expected.path("effectiveMode")));
    }
    ObjectNode actual = verdict.actual().deepCopy();
    actual.set("valid", actual.remove("allowed"));
    actual.put("effectiveMode", mode);
    return new Verdict(actual, mismatches);
  }

  private static Findings check(JsonNode input, EffectiveProvisioning object) {
    String operation = input.path("operation").asText();
    if (operation.equals("update")) {
      return ProvisioningRules.update(PROFILE)
          .check(new Change<>(effective(input, "oldObject"), object));
    }
    return operation.equals("create")
        ? ProvisioningRules.create(PROFILE).check(object)
        : ProvisioningRules.delete(PROFILE).check(object);
  }

  private static EffectiveProvisioning effective(JsonNode input, String field) {
    Set<NetworkMode> modes = new LinkedHashSet<>();
    input.path("enabledModes").forEach(mode -> modes.add(NetworkMode.of(mode.asText())));
    return EffectiveProvisioning.of(Models.read(input.path(field), Provisioning.class), PROFILE)
        .on(modes);
  }
}
