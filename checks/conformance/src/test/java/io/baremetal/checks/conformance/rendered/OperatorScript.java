package io.baremetal.checks.conformance.rendered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.deploy.facts.NetworkStack;
import io.baremetal.deploy.operator.decision.PassDecision;
import io.baremetal.deploy.operator.decision.StartDecision;
import io.baremetal.deploy.operator.status.ClusterOperatorStatus;
import io.baremetal.deploy.operator.status.OperatorReason;
import io.baremetal.deploy.operator.status.OperatorSituation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs a case's steps as far as they lead to decisions and to what is told. */
final class OperatorScript {

  private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");
  private static final String NAMESPACE = "openshift-machine-api";

  private final JsonNode input;
  private final OperatorCluster cluster;
  private final ArrayNode results = Vectors.JSON.createArrayNode();
  private String release;
  private Set<NetworkMode> modes = Set.of();
  private Optional<ClusterOperatorStatus> status;
  private ArrayNode writes = Vectors.JSON.createArrayNode();

  OperatorScript(JsonNode input) {
    this.input = input;
    this.cluster = new OperatorCluster(input);
    this.release = input.path("releaseVersion").asText();
    this.status = cluster.clusterOperator().map(ClusterOperatorStatus::read);
  }

  /** One result a step; none if a step asks for more than decisions. */
  Optional<JsonNode> run() {
    for (JsonNode step : input.path("steps")) {
      ObjectNode result = Vectors.JSON.createObjectNode();
      result.set("op", step.path("op"));
      if (!run(step, result)) {
        return Optional.empty();
      }
      results.add(result);
    }
    return Optional.of(results);
  }

  private boolean run(JsonNode step, ObjectNode result) {
    writes = Vectors.JSON.createArrayNode();
    return switch (step.path("op").asText()) {
      case "start" -> start(result);
      case "reconcile" -> pass(step.path("name").asText(Provisioning.NAME), result);
      case "updateStatus" -> tell(step, result);
      case "snapshot" -> {
        result.set("objects", cluster.snapshot());
        yield true;
      }
      case "setReleaseVersion" -> {
        release = step.path("version").asText();
        yield true;
      }
      default -> false;
    };
  }

  private boolean tell(JsonNode step, ObjectNode result) {
    tell(
        new OperatorSituation(
            OperatorReason.of(step.path("reason").asText()),
            step.path("message").asText(),
            step.path("progressMessage").asText()));
    result.putNull("error");
    state(result);
    return true;
  }

  private void tell(OperatorSituation situation) {
    status = Optional.of(status.orElseGet(OperatorScript::nothing).in(situation, release, NOW));
  }

  private static ClusterOperatorStatus nothing() {
    return new ClusterOperatorStatus(List.of(), Map.of(), List.of());
  }

  private boolean start(ObjectNode result) {
    Optional<String> platform = cluster.platformType();
    if (platform.isEmpty()) {
      result.put("controllerRegistered", false).put("error", "no Infrastructure");
      return true;
    }
    ensureClusterOperator();
    Attempt<NetworkStack> stack = cluster.networkStack();
    StartDecision decision =
        StartDecision.of(platform.get(), cluster.provisioning().isPresent(), stack);
    modes = decision.enabledModes();
    decision.situation().ifPresent(this::tell);
    result.put("controllerRegistered", decision.watches());
    ArrayNode names = result.putArray("enabledModes");
    NetworkMode.known().stream().filter(modes::contains).forEach(mode -> names.add(mode.wire()));
    result.put("error", decision.failure().orElse(null));
    result.put(
        "networkStackOption", decision.networkStack().map(NetworkStack::kernelOption).orElse(""));
    state(result);
    result.set("writes", writes);
    return true;
  }

  private void ensureClusterOperator() {
    if (status.isEmpty()) {
      write("create", "clusteroperators", "baremetal");
      boolean kept = input.path("statusKeptOnCreate").asBoolean();
      Map<String, String> versions = kept ? Map.of("operator", "0.0.1-snapshot") : Map.of();
      status = Optional.of(new ClusterOperatorStatus(List.of(), versions, List.of()));
    }
    status = status.map(known -> known.ensured(NAMESPACE, release, NOW));
  }

  private boolean pass(String name, ObjectNode result) {
    if (name.equals(Provisioning.NAME)) {
      ensureClusterOperator();
    }
    PassDecision decision = PassDecision.of(cluster.view(name, modes));
    boolean decided =
        decision.match(
            new PassDecision.Cases<>(
                rest -> rest(rest, result),
                fail -> fail(fail, result),
                add -> {
                  cluster.addFinalizer();
                  write("update", "provisionings", Provisioning.NAME);
                  return again(name, result);
                },
                remove -> false,
                deploy -> false));
    if (decided) {
      state(result);
      result.set("writes", writes);
    }
    return decided;
  }

  private boolean again(String name, ObjectNode result) {
    return PassDecision.of(cluster.view(name, modes))
        .match(
            new PassDecision.Cases<>(
                rest -> rest(rest, result),
                fail -> fail(fail, result),
                add -> false,
                remove -> false,
                deploy -> false));
  }

  private boolean rest(PassDecision.Rest rest, ObjectNode result) {
    rest.situation().ifPresent(this::tell);
    result.putNull("error");
    result.put("requeueAfterSeconds", rest.again().map(Duration::toSeconds).orElse(0L));
    return true;
  }

  private boolean fail(PassDecision.Fail fail, ObjectNode result) {
    fail.situation().ifPresent(this::tell);
    result.put("error", fail.reason());
    return true;
  }

  private void write(String verb, String resource, String name) {
    writes.addObject().put("verb", verb).put("resource", resource).put("name", name);
  }

  private void state(ObjectNode result) {
    result.setAll(OperatorState.of(status.orElseThrow()));
    result.set("provisioning", cluster.provisioningState());
  }
}
