package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Compares one call of a verb: how it ended, its events, and what it asked Ironic to change. */
final class StepComparison {

  private static final Set<String> PARTS_OF_AN_OBSERVATION = Set.of("HasPowerFailure", "GetHealth");

  /** A node that somebody holds is tried again after the short wait, whatever it is called. */
  private static final String BUSY = "dirty 3.0";

  private static final List<String> LISTED = List.of("settings", "schema", "components", "formats");

  /** Whether the order in which ports are created means anything. */
  enum PortOrder {
    /** It does. */
    FIXED,
    /** It is random in the Go program. */
    FREE
  }

  private final String operation;
  private final int newest;
  private final PortOrder portOrder;
  private final JsonNode recorded;
  private final JsonNode own;
  private final List<String> mismatches = new ArrayList<>();

  StepComparison(JsonNode input, PortOrder portOrder, JsonNode recorded, JsonNode own) {
    this.operation = recorded.path("operation").asText();
    this.newest = minor(input.path("ironicMaxVersion").asText("1.110"));
    this.portOrder = portOrder;
    this.recorded = recorded;
    this.own = own;
  }

  List<String> mismatches() {
    String ending = ending(recorded.path("result"));
    // These two are fields of what observing yields, which may end otherwise than they do.
    if (!PARTS_OF_AN_OBSERVATION.contains(operation)) {
      compare("ends", ending, ending(own.path("result")));
      values(ending);
    }
    compare("events", reasons(recorded), reasons(own));
    requests();
    versions();
    long allowed = reads(recorded);
    long made = reads(own);
    if (made > allowed) {
      mismatches.add("reads %d times, recorded %d".formatted(made, allowed));
    }
    return mismatches;
  }

  /** How many requests only read; ours share the lists of all nodes. */
  private static long reads(JsonNode step) {
    boolean ours = !step.at("/exchanges/0/response").isObject();
    long reads = 0;
    for (JsonNode exchange : step.path("exchanges")) {
      JsonNode request = exchange.path("request");
      boolean shared = ours && request.path("path").asText().equals("/v1/nodes");
      reads += request.path("method").asText().equals("GET") && !shared ? 1 : 0;
    }
    return reads;
  }

  /** Never an older version than the recorded one: all that ours says is valid in that. */
  private void versions() {
    int wanted = version(recorded.at("/exchanges/0"));
    for (JsonNode exchange : own.path("exchanges")) {
      int sent = version(exchange);
      if (sent < wanted || sent > newest) {
        mismatches.add("speaks API 1.%d, recorded 1.%d of 1.%d".formatted(sent, wanted, newest));
      }
    }
  }

  private static int version(JsonNode exchange) {
    return minor(exchange.at("/request/headers/X-Openstack-Ironic-Api-Version").asText("1.0"));
  }

  private static int minor(String version) {
    return Integer.parseInt(version.substring(version.indexOf('.') + 1));
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

  private void values(String ending) {
    boolean decided = ending.equals("done") || ending.startsWith("dirty");
    if (decided || ending.equals("host error")) {
      compare("started", flag(recorded, "started"), flag(own, "started"));
    }
    if (!decided) {
      return;
    }
    compare("value", flag(recorded, "value"), flag(own, "value"));
    compare("poweredOn", value(recorded, "poweredOn"), value(own, "poweredOn"));
    if (operation.equals("Register")) {
      compare("provisionerID", value(recorded, "provisionerID"), value(own, "provisionerID"));
    }
    compare("subscriptionID", value(recorded, "subscriptionID"), value(own, "subscriptionID"));
    compare("attached", flag(recorded, "attached"), flag(own, "attached"));
    for (String name : LISTED) {
      if (recorded.path("result").has(name)) {
        mismatches.addAll(
            Compare.trees(recorded.path("result").path(name), own.path("result").path(name)));
      }
    }
    JsonNode details = recorded.at("/result/hardwareDetails");
    if (ending.equals("done") && details.isObject()) {
      mismatches.addAll(Compare.trees(details, own.at("/result/hardwareDetails")));
    }
  }

  private static String flag(JsonNode step, String name) {
    return String.valueOf(step.path("result").path(name).asBoolean());
  }

  private static String value(JsonNode step, String name) {
    return step.path("result").path(name).asText("");
  }

  private static String reasons(JsonNode step) {
    List<String> reasons = new ArrayList<>();
    step.path("events").forEach(event -> reasons.add(event.path("reason").asText()));
    return reasons.toString();
  }

  private void requests() {
    List<JsonNode> wanted = mutations(recorded);
    List<JsonNode> sent = mutations(own);
    if (portOrder == PortOrder.FREE) {
      wanted.sort(Comparator.comparing(JsonNode::toString));
      sent.sort(Comparator.comparing(JsonNode::toString));
    }
    if (!Compare.trees(array(wanted), array(sent)).isEmpty()) {
      mismatches.add("sends %s, recorded %s".formatted(sent, wanted));
    }
  }

  private static List<JsonNode> mutations(JsonNode step) {
    List<JsonNode> mutations = new ArrayList<>();
    for (JsonNode exchange : step.path("exchanges")) {
      JsonNode request = exchange.path("request");
      if (!request.path("method").asText().equals("GET")) {
        mutations.add(shape(request));
      }
    }
    return mutations;
  }

  private static JsonNode shape(JsonNode request) {
    ObjectNode shape = Vectors.JSON.createObjectNode();
    shape.set("method", request.path("method"));
    shape.set("path", request.path("path"));
    if (request.has("body")) {
      JsonNode body = request.path("body").deepCopy();
      body.path("clean_steps").forEach(StepComparison::sortSettings);
      shape.set("body", body.isArray() ? JsonPatches.sorted(body) : body);
    }
    return shape;
  }

  /** BIOS settings go through a map in the Go program; the recorder shows them by name. */
  private static void sortSettings(JsonNode step) {
    if (step.path("interface").asText().equals("bios")
        && step.at("/args/settings") instanceof ArrayNode settings) {
      List<JsonNode> byName = new ArrayList<>();
      settings.forEach(byName::add);
      byName.sort(Comparator.comparing(setting -> setting.path("name").asText()));
      settings.removeAll().addAll(byName);
    }
  }

  private static JsonNode array(List<JsonNode> items) {
    return Vectors.JSON.createArrayNode().addAll(items);
  }

  private void compare(String what, String wanted, String got) {
    if (!wanted.equals(got)) {
      mismatches.add("%s: %s, recorded %s".formatted(what, got, wanted));
    }
  }
}
