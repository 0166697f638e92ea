package io.baremetal.checks.conformance.rendered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.deploy.operator.status.ClusterOperatorStatus;
import io.baremetal.deploy.operator.status.OperatorReason;
import io.baremetal.deploy.operator.status.OperatorSituation;
import java.time.Instant;
import java.util.stream.StreamSupport;

/** What the operator tells in a situation; scripts that make it work are not run yet. */
public final class OutcomesAdapter implements Adapter {

  private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

  /** Whether all that the case does is to tell. */
  public static boolean covers(VectorCase vector) {
    return StreamSupport.stream(vector.input().path("steps").spliterator(), false)
        .allMatch(step -> step.path("op").asText().equals("updateStatus"));
  }

  @Override
  public Verdict judge(VectorCase vector) {
    ClusterOperatorStatus status = ClusterOperatorStatus.read(given(vector.input()));
    String release = vector.input().path("releaseVersion").asText();
    ObjectNode actual = Vectors.JSON.createObjectNode();
    ArrayNode steps = actual.putArray("steps");
    for (JsonNode step : vector.input().path("steps")) {
      OperatorSituation situation =
          new OperatorSituation(
              OperatorReason.of(step.path("reason").asText()),
              step.path("message").asText(),
              step.path("progressMessage").asText());
      status = status.in(situation, release, NOW);
      ObjectNode state = OperatorState.of(status);
      state.set("op", step.path("op"));
      steps.add(state.putNull("error").putNull("provisioning"));
    }
    return new Verdict(actual, Compare.trees(vector.expected(), actual));
  }

  private static JsonNode given(JsonNode input) {
    for (JsonNode object : input.path("objects")) {
      if (object.at("/metadata/name").asText().equals("baremetal")) {
        return object.path("status");
      }
    }
    return Vectors.JSON.createObjectNode();
  }
}
