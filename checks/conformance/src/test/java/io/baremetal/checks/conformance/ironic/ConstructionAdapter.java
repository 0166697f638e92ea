package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.ProvisionerHealth;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.testkit.time.TestClock;
import java.util.ArrayList;
import java.util.List;

/**
 * Settings that a provisioner is made from, and what it asks before it serves hosts: each
 * construction of the Go program is a look at our health.
 */
public final class ConstructionAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    ObjectNode actual = run(vector.input());
    List<String> mismatches = new ArrayList<>();
    compare(
        mismatches,
        "is refused",
        vector.expected().has("factoryError"),
        actual.has("factoryError"));
    JsonNode wanted = vector.expected().path("constructions");
    for (int i = 0; i < wanted.size() && mismatches.isEmpty(); i++) {
      construction(mismatches, i, wanted.get(i), actual.path("constructions").path(i));
    }
    boolean ready = wanted.size() > 0 && wanted.get(wanted.size() - 1).path("error").isEmpty();
    if (mismatches.isEmpty() && ready && !vector.input().path("steps").isEmpty()) {
      ObjectNode steps = new CallsRun(vector.input(), CallsRun.Cache.COLD).run();
      mismatches.addAll(IronicCallsAdapter.compare(vector, steps, "cold"));
      actual.set("steps", steps.path("steps"));
    }
    return new Verdict(actual, mismatches);
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

  private static void construction(
      List<String> mismatches, int i, JsonNode wanted, JsonNode actual) {
    String what = "construction " + i;
    compare(
        mismatches,
        what + " is ready",
        wanted.path("error").isNull(),
        actual.path("error").isNull());
    JsonNode own = actual.path("exchanges");
    if (own.size() > wanted.path("exchanges").size()) {
      mismatches.add(
          "%s asks %d times, recorded %d"
              .formatted(what, own.size(), wanted.path("exchanges").size()));
    }
    for (int n = 0; n < Math.min(own.size(), wanted.path("exchanges").size()); n++) {
      for (String part : List.of("/request/path", "/request/headers/Authorization")) {
        compare(
            mismatches,
            what + " asks " + part,
            wanted.path("exchanges").get(n).at(part).asText(),
            own.get(n).at(part).asText());
      }
    }
  }

  private static void compare(List<String> mismatches, String what, Object wanted, Object actual) {
    if (!wanted.equals(actual)) {
      mismatches.add("%s: %s, recorded %s".formatted(what, actual, wanted));
    }
  }
}
