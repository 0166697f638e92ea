package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.List;
import java.util.Set;

/**
 * What of one call must be equal: how it ended, what it yielded, its events, and what it asked
 * Ironic to change. Recorded calls and our own have the same facts if they are as good as one
 * another; what says nothing (no events, not started, no identifier) is left out.
 */
final class StepFacts {

  /** They are fields of what observing yields, which may end otherwise than they do. */
  private static final Set<String> PARTS_OF_AN_OBSERVATION = Set.of("HasPowerFailure", "GetHealth");

  /** A node that somebody holds is tried again after the short wait, whatever it is called. */
  private static final String BUSY = "dirty 3.0";

  private static final List<String> YIELDED =
      List.of(
          "value",
          "poweredOn",
          "provisionerID",
          "subscriptionID",
          "attached",
          "settings",
          "schema",
          "components",
          "formats",
          "hardwareDetails");

  /** Where no is as good as nothing. */
  private static final Set<String> NO_BY_DEFAULT = Set.of("value", "attached");

  private final String operation;
  private final JsonNode step;
  private final ObjectNode facts = Vectors.JSON.createObjectNode();

  private StepFacts(String operation, JsonNode step) {
    this.operation = operation;
    this.step = step;
  }

  /**
   * The facts of a call.
   *
   * @param step recorded, or ours in the same form
   */
  static ObjectNode of(String operation, JsonNode step, PortOrder order) {
    StepFacts one = new StepFacts(operation, step);
    one.facts.put("operation", operation);
    one.result(step.path("result"));
    one.events();
    Sent.by(step, order).forEach(request -> one.facts.withArray("/sends").add(request));
    return one.facts;
  }

  private void result(JsonNode result) {
    if (PARTS_OF_AN_OBSERVATION.contains(operation)) {
      yielded("value", result.path("value"));
      return;
    }
    String ending = ending(result);
    facts.put("ends", ending);
    boolean decided = ending.equals("done") || ending.startsWith("dirty");
    if ((decided || ending.equals("host error")) && result.path("started").asBoolean()) {
      facts.put("started", true);
    }
    if (decided) {
      YIELDED.forEach(name -> yielded(name, result.path(name)));
    }
  }

  private static String ending(JsonNode result) {
    if (result.path("error").isObject()) {
      String kind = result.at("/error/kind").asText();
      return kind.equals("NodeIsBusy") ? BUSY : kind;
    }
    if (!result.path("errorMessage").asText("").isEmpty()) {
      return "host error";
    }
    return result.path("dirty").asBoolean()
        ? "dirty " + result.path("requeueAfterSeconds").asDouble()
        : "done";
  }

  private void yielded(String name, JsonNode value) {
    boolean nothing =
        value.isMissingNode()
            || value.isNull()
            || (value.isTextual() && value.asText().isEmpty())
            || (NO_BY_DEFAULT.contains(name) && value.isBoolean() && !value.asBoolean());
    if (!nothing) {
      facts.set(name, withoutNulls(value));
    }
  }

  private static JsonNode withoutNulls(JsonNode value) {
    JsonNode copy = value.deepCopy();
    dropNulls(copy);
    return copy;
  }

  private static void dropNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> empty =
          object.properties().stream()
              .filter(field -> field.getValue().isNull())
              .map(field -> field.getKey())
              .toList();
      object.remove(empty);
    }
    node.forEach(StepFacts::dropNulls);
  }

  private void events() {
    for (JsonNode event : step.path("events")) {
      facts
          .withArray("/events")
          .add(event.path("reason").asText() + " | " + event.path("message").asText());
    }
  }
}
