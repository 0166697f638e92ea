package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.ironic.JsonPatches;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.node.Node;
import java.util.List;

/** The patch that brings a node, or one of its object fields, from one value to another. */
final class UpdateOpsAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    JsonNode input = vector.input();
    String section = input.path("section").asText();
    JsonPatchDiff diff = JsonPatch.against(Node.of(node(section, input.path("current"))));
    input
        .path("desired")
        .properties()
        .forEach(wanted -> want(diff, section, wanted.getKey(), wanted.getValue()));
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.set("patch", JsonPatches.sorted(diff.build().toJson()));
    boolean anything = vector.expected().path("upstreamPanics").asBoolean();
    return new Verdict(actual, anything ? List.of() : Compare.trees(vector.expected(), actual));
  }

  private static ObjectNode node(String section, JsonNode current) {
    ObjectNode node = Vectors.JSON.createObjectNode();
    if (!section.isEmpty()) {
      node.set(section, current);
    } else if (current instanceof ObjectNode fields) {
      node.setAll(fields);
    }
    return node;
  }

  private static void want(JsonPatchDiff diff, String section, String key, JsonNode value) {
    if (section.isEmpty()) {
      if (value.isNull()) {
        diff.unset(key);
      } else {
        diff.set(key, value);
      }
    } else if (value.isNull()) {
      diff.unset(section, key);
    } else {
      diff.set(section, key, value);
    }
  }
}
