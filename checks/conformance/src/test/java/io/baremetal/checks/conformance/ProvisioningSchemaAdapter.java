package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.crd.Crd;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.testkit.cluster.internal.schema.CustomKindRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the API server of the test kit makes of a Provisioning by our definition of the kind. */
final class ProvisioningSchemaAdapter implements Adapter {

  private final CustomKindRules rules = new CustomKindRules(Crd.PROVISIONING.schema());

  @Override
  public Verdict judge(VectorCase vector) {
    ObjectNode object = vector.input().path("object").deepCopy();
    ArrayNode pruned = Vectors.JSON.createArrayNode();
    rules.normalise(object).forEach(pruned::add);
    ArrayNode errors = Vectors.JSON.createArrayNode();
    rules
        .check(object, null)
        .forEach(
            cause ->
                errors
                    .addObject()
                    .put("type", cause.reason())
                    .put("field", cause.field())
                    .put("text", cause.message()));
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.put("valid", errors.isEmpty());
    actual.set("errors", errors);
    actual.set("prunedPaths", pruned);
    actual.set("storedSpec", object.path("spec"));
    return new Verdict(actual, mismatches(vector.expected(), actual));
  }

  private static List<String> mismatches(JsonNode expected, ObjectNode actual) {
    List<String> mismatches = new ArrayList<>();
    for (String field : List.of("valid", "prunedPaths", "storedSpec")) {
      mismatches.addAll(Compare.trees(expected.path(field), actual.path(field)));
    }
    Set<String> wrong = fields(expected);
    if (!wrong.equals(fields(actual))) {
      mismatches.add("wrong are " + fields(actual) + ", recorded " + wrong);
    }
    return mismatches;
  }

  private static Set<String> fields(JsonNode outcome) {
    Set<String> fields = new TreeSet<>();
    outcome.path("errors").forEach(error -> fields.add(error.path("field").asText()));
    return fields;
  }
}
