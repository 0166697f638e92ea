package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.ironic.CallsRun.Cache;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Facts;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Verbs of the provisioner against a scripted Ironic, with a cold cache and with a warm one. */
public final class IronicCallsAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    Map<Cache, ObjectNode> runs = new EnumMap<>(Cache.class);
    for (Cache cache : Cache.values()) {
      runs.put(cache, new CallsRun(vector.input(), cache).run());
    }
    return Verdict.of(runs.get(Cache.COLD), facts(vector, runs));
  }

  /** The facts of some runs of a case, each under the name of its cache. */
  static Facts facts(VectorCase vector, Map<Cache, ObjectNode> runs) {
    ObjectNode recorded = Vectors.JSON.createObjectNode();
    ObjectNode own = Vectors.JSON.createObjectNode();
    List<String> bounds = new ArrayList<>();
    runs.forEach(
        (cache, run) -> {
          String name = cache.name().toLowerCase(Locale.ROOT);
          recorded.set(name, steps(vector, vector.expected()));
          own.set(name, steps(vector, run));
          bounds(vector, run, cache)
              .forEach(broken -> bounds.add("/%s: %s".formatted(name, broken)));
        });
    return new Facts(recorded, own, bounds);
  }

  private static ArrayNode steps(VectorCase vector, JsonNode run) {
    ArrayNode steps = Vectors.JSON.createArrayNode();
    for (int i = 0; i < vector.input().path("steps").size(); i++) {
      String operation = vector.input().at("/steps/" + i + "/operation").asText();
      steps.add(StepFacts.of(operation, run.path("steps").path(i), PortOrder.of(vector)));
    }
    return steps;
  }

  private static List<String> bounds(VectorCase vector, JsonNode run, Cache cache) {
    List<String> all = new ArrayList<>();
    JsonNode recorded = vector.expected().path("steps");
    for (int i = 0; i < recorded.size(); i++) {
      JsonNode own = run.path("steps").path(i);
      for (String broken : StepBounds.broken(vector.input(), recorded.get(i), own, cache)) {
        all.add("step %d %s".formatted(i, broken));
      }
    }
    return all;
  }
}
