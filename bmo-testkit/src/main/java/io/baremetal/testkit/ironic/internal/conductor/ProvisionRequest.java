package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A provision verb with its arguments, checked as far as that goes without the node. */
public final class ProvisionRequest {

  private static final Map<String, Integer> VERB_SINCE =
      Map.ofEntries(
          Map.entry("active", 1),
          Map.entry("rebuild", 1),
          Map.entry("deleted", 1),
          Map.entry("manage", 4),
          Map.entry("provide", 4),
          Map.entry("inspect", 6),
          Map.entry("abort", 13),
          Map.entry("clean", 15),
          Map.entry("adopt", 17),
          Map.entry("rescue", 38),
          Map.entry("unrescue", 38),
          Map.entry("deploy", 73),
          Map.entry("undeploy", 73),
          Map.entry("unhold", 85),
          Map.entry("service", 87));

  private static final Set<String> STEP_INTERFACES =
      Set.of("vendor", "power", "management", "firmware", "deploy", "bios", "raid");

  private final String target;
  private final ObjectNode body;

  private ProvisionRequest(String target, ObjectNode body) {
    this.target = target;
    this.body = body;
  }

  /**
   * Reads a request.
   *
   * @throws ApiError 400 without a target, 406 if the verb is too new
   */
  public static ProvisionRequest of(Call call) {
    ObjectNode body = call.bodyObject();
    String target = body.path("target").textValue();
    if (target == null) {
      throw ApiError.badRequest("Missing mandatory parameter: target");
    }
    call.require(VERB_SINCE.getOrDefault(target, 1));
    return new ProvisionRequest(target, body);
  }

  /** The verb as the client says it. */
  public String target() {
    return target;
  }

  /** The event that it stands for. */
  String event() {
    return switch (target) {
      case "active" -> "deploy";
      case "deleted", "undeploy" -> "delete";
      default -> target;
    };
  }

  /**
   * Refuses arguments that do not belong to the verb, or are not what they should be.
   *
   * @throws ApiError 400
   */
  void checkArguments() {
    onlyWith("clean_steps", Set.of("clean"));
    onlyWith("service_steps", Set.of("service"));
    onlyWith("deploy_steps", Set.of("active", "rebuild"));
    onlyWith("configdrive", Set.of("active", "rebuild"));
    onlyWith("rescue_password", Set.of("rescue"));
    if (target.equals("clean") || target.equals("service")) {
      requireSteps(target + "_steps");
    }
    if (target.equals("rescue") && body.path("rescue_password").asText().isBlank()) {
      throw ApiError.badRequest("A non-empty \"rescue_password\" is required to rescue a node");
    }
    steps("clean_steps", Set.of("interface", "step"));
    steps("service_steps", Set.of("interface", "step"));
    steps("deploy_steps", Set.of("interface", "step", "args", "priority"));
  }

  /** The steps that came with the verb, each an object of its own. */
  List<ObjectNode> steps() {
    for (String key : List.of("clean_steps", "service_steps", "deploy_steps")) {
      if (body.hasNonNull(key)) {
        List<ObjectNode> steps = new ArrayList<>();
        body.get(key).forEach(step -> steps.add(step.<ObjectNode>deepCopy()));
        return steps;
      }
    }
    return List.of();
  }

  /** The config drive: text, object, or a missing node. */
  JsonNode configDrive() {
    return body.path("configdrive");
  }

  private void onlyWith(String key, Set<String> verbs) {
    if (body.hasNonNull(key) && !verbs.contains(target)) {
      throw ApiError.badRequest(
          "\"" + key + "\" is not valid when setting target provision state to " + target);
    }
  }

  private void requireSteps(String key) {
    if (!body.path(key).isArray() || body.path(key).isEmpty()) {
      throw ApiError.badRequest(
          "\"" + key + "\" is required when setting target provision state to " + target);
    }
  }

  private void steps(String key, Set<String> required) {
    for (JsonNode step : body.path(key)) {
      for (String name : required) {
        if (!step.hasNonNull(name)) {
          throw ApiError.badRequest("Invalid " + key + ": '" + name + "' is a required property");
        }
      }
      if (!STEP_INTERFACES.contains(step.path("interface").asText())) {
        throw ApiError.badRequest(
            "Invalid " + key + ": " + step.path("interface") + " is not one of " + STEP_INTERFACES);
      }
    }
  }
}
