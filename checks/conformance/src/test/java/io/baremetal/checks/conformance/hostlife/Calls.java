package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Calls of provisioner verbs in a form in which equal ones look equal. */
final class Calls {

  private static final Set<String> CHANGING =
      Set.of(
          "InspectHardware",
          "Prepare",
          "Service",
          "Provision",
          "Deprovision",
          "Delete",
          "Detach",
          "PowerOn",
          "PowerOff",
          "AttachDataImage",
          "DetachDataImage");

  private static final Set<String> REGISTERING = Set.of("Register", "Adopt");

  /** Arguments that the Go program passes and no backend needs. */
  private static final Set<String> NOT_ASKED_FOR = Set.of("hardwareProfile", "hasHardwareData");

  private Calls() {}

  /** The calls that change something, in order, each stretch of equal ones as one. */
  static List<String> changing(List<Pass> passes) {
    List<String> calls = new ArrayList<>();
    for (JsonNode call : all(passes)) {
      if (CHANGING.contains(call.path("method").asText())) {
        String text = text(call);
        if (calls.isEmpty() || !calls.get(calls.size() - 1).equals(text)) {
          calls.add(text);
        }
      }
    }
    return calls;
  }

  /**
   * The calls that make a host known, in order. Each is repeated pass by pass, so of those in one
   * state of the host only the first is kept.
   */
  static List<String> registering(List<Pass> passes) {
    List<String> calls = new ArrayList<>();
    Map<String, String> states = new HashMap<>();
    for (JsonNode call : all(passes)) {
      String method = call.path("method").asText();
      String state = call.at("/arguments/state").asText();
      if (REGISTERING.contains(method) && !state.equals(states.put(method, state))) {
        calls.add(text(call));
      }
    }
    return calls;
  }

  /** Every call that makes a host known, however often it is made. */
  static Set<String> registrations(List<Pass> passes) {
    Set<String> calls = new TreeSet<>();
    for (JsonNode call : all(passes)) {
      if (REGISTERING.contains(call.path("method").asText())) {
        calls.add(text(call));
      }
    }
    return calls;
  }

  private static List<JsonNode> all(List<Pass> passes) {
    List<JsonNode> calls = new ArrayList<>();
    passes.forEach(pass -> pass.json().path("calls").forEach(calls::add));
    return calls;
  }

  private static String text(JsonNode call) {
    ObjectNode meant = Vectors.JSON.createObjectNode();
    JsonNode arguments = call.path("arguments");
    List<String> names =
        new ArrayList<>(
            new TreeSet<>(arguments.properties().stream().map(Map.Entry::getKey).toList()));
    names.removeAll(NOT_ASKED_FOR);
    for (String name : names) {
      JsonNode value = meaning(name, arguments);
      if (!value.isMissingNode()) {
        meant.set(name, value);
      }
    }
    return call.path("method").asText() + meant;
  }

  private static JsonNode meaning(String name, JsonNode arguments) {
    JsonNode value = arguments.path(name);
    return switch (name) {
      case "userData", "networkData", "metaData" ->
          value.has("error") ? TextNode.valueOf("<error>") : Facts.meaning(value.path("value"));
      case "inspectionMode" ->
          // By the agent is the default, and how is of no interest where it is not at all.
          arguments.path("disableInspection").asBoolean() || value.asText().equals("agent")
              ? Vectors.JSON.missingNode()
              : Facts.meaning(value);
      case "targetRAIDConfig", "actualRAIDConfig" ->
          value.isNull() ? Vectors.JSON.missingNode() : Facts.ofRaid(value);
      default -> Facts.meaning(value);
    };
  }
}
