package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.STRICT;
import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.error.Quoted;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.Set;
import java.util.TreeSet;

/** What may change in a Provisioning that exists. */
final class ProvisioningChangeRules {

  private static final FieldPath SPEC = FieldPath.parse("spec");
  private static final String RANGE = "provisioningDHCPRange";

  private ProvisioningChangeRules() {}

  static Rule<Change<EffectiveProvisioning>> onlyTheRangeChanges(String id) {
    return Rule.<Change<EffectiveProvisioning>>of(
            id,
            "Once set, no field of a Provisioning changes but the DHCP range",
            "machines in the middle of being provisioned lose their services when this changes; "
                + "delete the Provisioning and create it anew while none is")
        .reads("spec")
        .as(Severity.WARNING, STRICT)
        .offIn(UPSTREAM)
        .check(
            (change, problems) -> {
              JsonNode before = ModelJson.toTree(ProvisioningFacts.spec(change.before()));
              JsonNode after = ModelJson.toTree(ProvisioningFacts.spec(change.after()));
              fields(before, after).stream()
                  .filter(field -> !before.path(field).equals(after.path(field)))
                  .filter(field -> !mayChange(field, before))
                  .forEach(
                      field ->
                          problems.at(
                              SPEC.field(field),
                              "it would change from "
                                  + shown(before.path(field))
                                  + " to "
                                  + shown(after.path(field))));
            });
  }

  /** What was not set may be: by its owner, or by the operator, who fills in MAC addresses. */
  private static boolean mayChange(String field, JsonNode before) {
    JsonNode value = before.path(field);
    boolean wasUnset = value.isMissingNode() || (value.isTextual() && value.asText().isEmpty());
    return field.equals(RANGE) || wasUnset;
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "nothing" : Quoted.text(value.asText(value.toString()));
  }

  private static Set<String> fields(JsonNode before, JsonNode after) {
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
