package io.baremetal.checks.conformance.rendered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Attempted;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.Optional;

/**
 * What the operator decides and tells. Scripts that come to a deployment are not run: nothing
 * carries one out yet.
 */
public final class OutcomesAdapter implements Adapter {

  /** Whether the case ends before anything is deployed. */
  public static boolean covers(VectorCase vector) {
    return new OperatorScript(vector.input()).run().isPresent();
  }

  @Override
  public Verdict judge(VectorCase vector) {
    Optional<JsonNode> steps = new OperatorScript(vector.input()).run();
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.set("steps", steps.orElseThrow());
    return new Verdict(actual, Compare.trees(counting(vector.expected()), counting(actual)));
  }

  /** Messages that carry the reason for a refusal are ours; with an error no time is heard. */
  private static JsonNode counting(JsonNode tree) {
    JsonNode copy = Attempted.verdicts(tree);
    copy.findValues("Degraded").forEach(OutcomesAdapter::hideMessage);
    for (JsonNode step : copy.path("steps")) {
      if (step.path("error").isTextual()) {
        ((ObjectNode) step).remove("requeueAfterSeconds");
      }
    }
    return copy;
  }

  private static void hideMessage(JsonNode condition) {
    if (condition.path("reason").asText().equals("InvalidConfiguration")) {
      ((ObjectNode) condition).put("message", "refused");
    }
  }
}
