package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.ProvisionerHealth;
import io.baremetal.checks.conformance.ironic.CallsRun.Cache;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Facts;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.testkit.time.TestClock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Settings that a provisioner is made from, and what it asks before it serves hosts: each
 * construction of the Go program is a look at our health.
 */
public final class ConstructionAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    ObjectNode actual = run(vector.input());
    ObjectNode recorded = Vectors.JSON.createObjectNode();
    ObjectNode own = Vectors.JSON.createObjectNode();
    recorded.put("refused", vector.expected().has("factoryError"));
    own.put("refused", actual.has("factoryError"));
    JsonNode wanted = vector.expected().path("constructions");
    for (int i = 0; i < wanted.size(); i++) {
      JsonNode made = actual.path("constructions").path(i);
      int asked = made.path("exchanges").size();
      recorded.withArray("/constructions").add(construction(wanted.get(i), asked));
      own.withArray("/constructions").add(construction(made, asked));
    }
    Facts steps = steps(vector, actual);
    recorded.setAll((ObjectNode) steps.recorded());
    own.setAll((ObjectNode) steps.own());
    return Verdict.of(actual, new Facts(recorded, own, steps.bounds()));
  }

  /** Whether it is ready, and the first so many questions: ours may ask less. */
  private static ObjectNode construction(JsonNode construction, int asked) {
    ObjectNode facts = Vectors.JSON.createObjectNode();
    facts.put("ready", construction.path("error").isNull());
    ArrayNode asks = facts.putArray("asks");
    for (JsonNode exchange : construction.path("exchanges")) {
      if (asks.size() < asked) {
        ObjectNode ask = asks.addObject();
        ask.set("path", exchange.at("/request/path"));
        ask.put("login", exchange.at("/request/headers/Authorization").asText());
      }
    }
    return facts;
  }

  private static Facts steps(VectorCase vector, ObjectNode actual) {
    JsonNode made = vector.expected().path("constructions");
    boolean ready = made.size() > 0 && made.get(made.size() - 1).path("error").isEmpty();
    Map<Cache, ObjectNode> runs = new EnumMap<>(Cache.class);
    if (ready && !actual.has("factoryError") && !vector.input().path("steps").isEmpty()) {
      runs.put(Cache.COLD, new CallsRun(vector.input(), Cache.COLD).run());
      actual.set("steps", runs.get(Cache.COLD).path("steps"));
    }
    return IronicCallsAdapter.facts(vector, runs);
  }

  private static ObjectNode run(JsonNode input) {
    ObjectNode actual = Vectors.JSON.createObjectNode();
    TestClock time = TestClock.create();
    ScriptedIronic ironic = new ScriptedIronic(input);
    try (Environment environment = new Environment(input, ironic, time);
        Provisioner provisioner = environment.provisioner()) {
      ArrayNode constructions = actual.putArray("constructions");
      for (int i = 0; i < input.path("constructions").asInt(1); i++) {
        constructions.add(construction(provisioner.health(), ironic.takeRequests()));
      }
    } catch (ProvisionerException | IllegalArgumentException refused) {
      actual.put("factoryError", String.valueOf(refused.getMessage()));
    }
    return actual;
  }

  private static JsonNode construction(ProvisionerHealth health, List<JsonNode> requests) {
    ObjectNode construction = Vectors.JSON.createObjectNode();
    health
        .problem()
        .ifPresentOrElse(
            problem ->
                construction.putObject("error").put("kind", "NotReady").put("message", problem),
            () -> construction.putNull("error"));
    ArrayNode exchanges = construction.putArray("exchanges");
    requests.forEach(request -> exchanges.addObject().set("request", request));
    return construction;
  }
}
