package io.baremetal.checks.conformance.rendered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A CRD in the words of the vectors: one entry for each node of its schema. */
final class CrdFacts {

  private static final Set<String> CHILDREN = Set.of("properties", "items", "description");

  private CrdFacts() {}

  static JsonNode definition(JsonNode crd) {
    JsonNode spec = crd.path("spec");
    ObjectNode facts = Vectors.JSON.createObjectNode();
    facts.putNull("conversion").putNull("preserveUnknownFields");
    for (String name : Set.of("group", "names", "scope")) {
      facts.set(name, spec.path(name));
    }
    ArrayNode versions = facts.putArray("versions");
    for (JsonNode version : spec.path("versions")) {
      ObjectNode one = versions.addObject();
      for (String name : Set.of("name", "served", "storage", "subresources")) {
        one.set(name, version.path(name));
      }
      one.putArray("additionalPrinterColumns");
      version
          .path("additionalPrinterColumns")
          .forEach(one.withArray("additionalPrinterColumns")::add);
    }
    return facts;
  }

  static JsonNode paths(JsonNode crd) {
    ObjectNode facts = Vectors.JSON.createObjectNode();
    fields(crd).keySet().forEach(facts.putArray("paths")::add);
    return facts;
  }

  static JsonNode field(JsonNode crd, String path) {
    return fields(crd).getOrDefault(path, Vectors.JSON.missingNode());
  }

  private static Map<String, JsonNode> fields(JsonNode crd) {
    Map<String, JsonNode> fields = new TreeMap<>();
    collect(".", crd.at("/spec/versions/0/schema/openAPIV3Schema"), false, fields);
    return fields;
  }

  private static void collect(
      String path, JsonNode schema, boolean required, Map<String, JsonNode> fields) {
    ObjectNode facts = schema.deepCopy();
    facts.remove(CHILDREN);
    JsonNode children = facts.remove("required");
    if (children != null) {
      Set<String> sorted = new TreeSet<>();
      children.forEach(child -> sorted.add(child.asText()));
      sorted.forEach(facts.putArray("requiredChildren")::add);
    }
    facts.put("required", required);
    fields.put(path, facts);
    String prefix = path.equals(".") ? "" : path + ".";
    schema
        .path("properties")
        .properties()
        .forEach(
            child ->
                collect(
                    prefix + child.getKey(),
                    child.getValue(),
                    holds(children, child.getKey()),
                    fields));
    if (schema.has("items")) {
      collect(path + "[]", schema.get("items"), false, fields);
    }
  }

  private static boolean holds(JsonNode names, String name) {
    if (names != null) {
      for (JsonNode one : names) {
        if (one.asText().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
