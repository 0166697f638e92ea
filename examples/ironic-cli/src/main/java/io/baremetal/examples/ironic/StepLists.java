package io.baremetal.examples.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.ironic.inspectionrule.RuleOperation;
import io.baremetal.ironic.node.NodeStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Lists of steps and operations on the command line, in a file, or on standard input. */
final class StepLists {

  private static final ObjectMapper JSON = new ObjectMapper();

  private StepLists() {}

  /** Steps, each with interface, step, args, and priority or order. */
  static List<NodeStep> steps(String given) {
    List<NodeStep> list = new ArrayList<>();
    for (JsonNode step : array(given, "steps")) {
      list.add(
          NodeStep.builder()
              .driverInterface(text(step, "interface"))
              .step(text(step, "step"))
              .putAllArgs(object(step.path("args")))
              .priority(number(step, "priority"))
              .order(number(step, "order"))
              .build());
    }
    return list;
  }

  /** Conditions or actions of a rule, each with op and args. */
  static List<RuleOperation> operations(String given) {
    List<RuleOperation> list = new ArrayList<>();
    for (JsonNode operation : array(given, "operations")) {
      Map<String, Object> all = object(operation);
      list.add(
          RuleOperation.builder()
              .op(text(operation, "op"))
              .putAllArgs(object(operation.path("args")))
              .loop(Optional.ofNullable(all.get("loop")))
              .multiple(Optional.ofNullable(operation.path("multiple").textValue()))
              .build());
    }
    return list;
  }

  /** A list as it is, for a change. */
  static List<Map<String, Object>> plain(String given) {
    List<Map<String, Object>> list = new ArrayList<>();
    array(given, "steps").forEach(one -> list.add(object(one)));
    return list;
  }

  private static JsonNode array(String given, String what) {
    JsonNode json = Values.json(given);
    if (!json.isArray()) {
      throw new UsageException(what + " are a list, such as [{...}], not " + json.getNodeType());
    }
    return json;
  }

  private static String text(JsonNode step, String field) {
    return Optional.ofNullable(step.path(field).textValue())
        .orElseThrow(() -> new UsageException("\"" + field + "\" is missing in " + step));
  }

  private static OptionalInt number(JsonNode step, String field) {
    return step.path(field).isInt()
        ? OptionalInt.of(step.path(field).intValue())
        : OptionalInt.empty();
  }

  private static Map<String, Object> object(JsonNode json) {
    Map<?, ?> map = json.isObject() ? JSON.convertValue(json, Map.class) : Map.of();
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach((key, value) -> object.put(String.valueOf(key), value));
    return object;
  }
}
