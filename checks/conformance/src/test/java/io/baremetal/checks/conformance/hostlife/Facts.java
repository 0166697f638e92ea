package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What counts of an object, by names; what is empty or zero is left out. */
final class Facts {

  private Facts() {}

  /** Facts of a host. */
  static SortedMap<String, JsonNode> ofHost(JsonNode host) {
    JsonNode status = host.path("status");
    SortedMap<String, JsonNode> facts = marks(host);
    for (String field :
        List.of(
            "operationalStatus",
            "errorType",
            "errorCount",
            "poweredOn",
            "hardware",
            "hardwareProfile",
            "provisioningFailCount")) {
      put(facts, field, status.path(field));
    }
    for (String login : List.of("goodCredentials", "triedCredentials")) {
      put(facts, login, status.path(login).path("credentials"));
    }
    for (Map.Entry<String, JsonNode> field : status.path("provisioning").properties()) {
      if (field.getKey().equals("raid")) {
        facts.put("provisioning.raid", ofRaid(field.getValue()));
      } else {
        put(facts, "provisioning." + field.getKey(), field.getValue());
      }
    }
    conditions(status.path("conditions"), facts);
    for (Map.Entry<String, JsonNode> entry : status.path("operationHistory").properties()) {
      ObjectNode set = Vectors.JSON.createObjectNode();
      set.put("start", entry.getValue().hasNonNull("start"));
      set.put("end", entry.getValue().hasNonNull("end"));
      put(facts, "history " + entry.getKey(), set);
    }
    return facts;
  }

  /** Order, times and words of conditions are of no account. */
  private static void conditions(JsonNode conditions, Map<String, JsonNode> facts) {
    for (JsonNode condition : conditions) {
      ObjectNode told = Vectors.JSON.createObjectNode();
      told.set("status", condition.path("status"));
      told.set("reason", condition.path("reason"));
      put(facts, "condition " + condition.path("type").asText(), told);
    }
  }

  /** Facts of anything else. */
  static SortedMap<String, JsonNode> of(JsonNode object) {
    SortedMap<String, JsonNode> facts = marks(object);
    put(facts, "ownerReferences", object.at("/metadata/ownerReferences"));
    put(facts, "spec", object.path("spec"));
    for (Map.Entry<String, JsonNode> field : object.path("status").properties()) {
      if (field.getKey().equals("conditions")) {
        conditions(field.getValue(), facts);
      } else {
        put(facts, "status." + field.getKey(), worded(field.getKey(), field.getValue()));
      }
    }
    return facts;
  }

  /** What is said for people may be said in other words; that something is said counts. */
  private static JsonNode worded(String name, JsonNode value) {
    if (name.equals("error") && value.isTextual() && !value.asText().isEmpty()) {
      return TextNode.valueOf("<words>");
    }
    if (!(value instanceof ObjectNode object) || !object.path("message").isTextual()) {
      return value;
    }
    boolean silent = object.path("message").asText().isEmpty();
    return object.deepCopy().put("message", silent ? "" : "<words>");
  }

  private static SortedMap<String, JsonNode> marks(JsonNode object) {
    SortedMap<String, JsonNode> facts = new TreeMap<>();
    for (String mark : List.of("finalizers", "labels", "annotations")) {
      put(facts, mark, object.path("metadata").path(mark));
    }
    return facts;
  }

  private static void put(Map<String, JsonNode> facts, String name, JsonNode value) {
    JsonNode meant = meaning(value);
    if (!meant.isMissingNode()) {
      facts.put(name, meant);
    }
  }

  /** The value without what is empty or zero, fields by name; missing if nothing is left. */
  static JsonNode meaning(JsonNode value) {
    if (value.isObject()) {
      SortedMap<String, JsonNode> fields = new TreeMap<>();
      value.properties().forEach(field -> put(fields, field.getKey(), field.getValue()));
      ObjectNode kept = Vectors.JSON.createObjectNode().setAll(fields);
      return kept.isEmpty() ? Vectors.JSON.missingNode() : kept;
    }
    if (value.isArray()) {
      ArrayNode kept = Vectors.JSON.createArrayNode();
      value.forEach(item -> kept.add(item.isContainerNode() ? orEmpty(item) : item));
      return kept.isEmpty() ? Vectors.JSON.missingNode() : kept;
    }
    boolean zero =
        value.isNull()
            || (value.isTextual() && value.asText().isEmpty())
            || (value.isBoolean() && !value.asBoolean())
            || (value.isNumber() && value.asDouble() == 0);
    return zero ? Vectors.JSON.missingNode() : value;
  }

  private static JsonNode orEmpty(JsonNode item) {
    JsonNode meant = meaning(item);
    return meant.isMissingNode() ? Vectors.JSON.createObjectNode() : meant;
  }

  /** RAID: an empty list of volumes is not the same as none. */
  static JsonNode ofRaid(JsonNode raid) {
    if (!raid.isObject()) {
      return raid;
    }
    ObjectNode kept = Vectors.JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> field : raid.properties()) {
      if (field.getValue().isArray()) {
        ArrayNode volumes = kept.putArray(field.getKey());
        field.getValue().forEach(volume -> volumes.add(orEmpty(volume)));
      }
    }
    return kept;
  }
}
