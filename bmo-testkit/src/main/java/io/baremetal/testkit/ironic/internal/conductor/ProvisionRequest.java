package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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

  private static final Set<String> RUNS_STEPS = Set.of("clean", "service");
  private static final List<String> STEP_INTERFACES =
      List.of("vendor", "power", "management", "firmware", "deploy", "bios", "raid");

  private static final int RUNBOOKS_SINCE = 92;

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

  /**
   * The same with the steps of its runbook in place of the runbook, if it names one.
   *
   * @param steps gives the steps of a runbook by UUID or name, or refuses
   * @throws ApiError 400 if there are steps too, 406 if the version has no runbooks
   */
  public ProvisionRequest withRunbook(int version, Function<String, ArrayNode> steps) {
    if (!body.hasNonNull("runbook") || !RUNS_STEPS.contains(target)) {
      return this;
    }
    if (version < RUNBOOKS_SINCE) {
      throw ApiError.tooNew();
    }
    if (body.hasNonNull(target + "_steps")) {
      throw ApiError.badRequest(
          "Please provide either \"" + target + "_steps\" or a runbook, but not both.");
    }
    ObjectNode plain = body.deepCopy();
    plain.set(target + "_steps", steps.apply(body.get("runbook").asText()));
    plain.remove("runbook");
    return new ProvisionRequest(target, plain);
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
   * Refuses arguments that do not belong to the verb or to the version, or are not what they should
   * be.
   *
   * @throws ApiError 400 or 406
   */
  void checkArguments(int version) {
    checkVersion(version);
    if (body.hasNonNull("disable_ramdisk") && !RUNS_STEPS.contains(target)) {
      throw ApiError.badRequest(
          "disable_ramdisk is supported only with manual cleaning or servicing");
    }
    onlyWith("clean_steps", Set.of("clean"));
    onlyWith("service_steps", Set.of("service"));
    onlyWith("deploy_steps", Set.of("active", "rebuild"));
    onlyWith("configdrive", Set.of("active", "rebuild"));
    onlyWith("rescue_password", Set.of("rescue"));
    if (RUNS_STEPS.contains(target)) {
      requireSteps(target + "_steps");
    }
    if (target.equals("rescue") && body.path("rescue_password").asText().isBlank()) {
      throw ApiError.badRequest("A non-empty \"rescue_password\" is required to rescue a node");
    }
    steps("clean_steps", Set.of("interface", "step"));
    steps("service_steps", Set.of("interface", "step"));
    steps("deploy_steps", Set.of("interface", "step", "args", "priority"));
  }

  private void checkVersion(int version) {
    JsonNode drive = body.path("configdrive");
    if (target.equals("rebuild") && body.hasNonNull("configdrive") && version < 35) {
      throw ApiError.badRequest(
          "Adding a config drive is only supported when setting provision state to active");
    }
    if (drive.isObject() && version < 56) {
      throw ApiError.badRequest("A JSON object for configdrive needs API version 1.56");
    }
    if (drive.has("vendor_data") && version < 59) {
      throw ApiError.badRequest("vendor_data in configdrive needs API version 1.59");
    }
    boolean early = body.hasNonNull("deploy_steps") && version < 69;
    boolean ramdisk =
        body.hasNonNull("disable_ramdisk") && version < (target.equals("service") ? 108 : 70);
    if (early || ramdisk) {
      throw ApiError.tooNew();
    }
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
