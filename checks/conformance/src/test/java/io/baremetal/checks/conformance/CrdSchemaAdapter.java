package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.crd.Crd;
import io.baremetal.api.crd.Crds;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares a CRD of ours with the recorded facts of one, everything but descriptions and the
 * annotation of the tool that wrote it. Values of a closed list that ours has in addition are told
 * apart from other mismatches, so that a difference by decision can name them.
 */
final class CrdSchemaAdapter implements Adapter {

  private static final Set<String> CHILDREN =
      Set.of("description", "properties", "items", "additionalProperties", "required");

  @Override
  public Verdict judge(VectorCase vector) {
    JsonNode facts = vector.expected();
    Crd crd = Crds.ofKind(facts.path("kind").asText()).orElseThrow();
    ObjectNode extra = JsonNodeFactory.instance.objectNode();
    List<String> other = new ArrayList<>(definition(crd.tree(), facts));
    other.addAll(fields(crd, facts.at("/versions/0/fields"), extra));

    ObjectNode actual = JsonNodeFactory.instance.objectNode();
    actual.set("extraEnumValues", extra);
    other.forEach(actual.putArray("otherMismatches")::add);
    List<String> mismatches = new ArrayList<>(other);
    extra.properties().forEach(field -> mismatches.add(field + " is not in the recorded enum"));
    return new Verdict(actual, mismatches);
  }

  private static List<String> definition(JsonNode ours, JsonNode facts) {
    JsonNode spec = ours.path("spec");
    JsonNode version = spec.at("/versions/0");
    JsonNode recorded = facts.at("/versions/0");
    List<String> mismatches = new ArrayList<>();
    for (String name : List.of("kind", "listKind", "plural", "singular", "shortNames")) {
      compare(mismatches, name, spec.path("names").path(name), facts.path(name));
    }
    compare(mismatches, "group", spec.path("group"), facts.path("group"));
    compare(mismatches, "scope", spec.path("scope"), facts.path("scope"));
    compare(mismatches, "apiVersion", ours.path("apiVersion"), facts.path("crdApiVersion"));
    for (String name :
        List.of("name", "served", "storage", "subresources", "additionalPrinterColumns")) {
      compare(mismatches, name, version.path(name), recorded.path(name));
    }
    return mismatches;
  }

  /** Absent and empty are the same. */
  private static void compare(List<String> mismatches, String what, JsonNode ours, JsonNode fact) {
    boolean bothEmpty = ours.isEmpty() && fact.isEmpty() && !ours.isValueNode();
    if (!bothEmpty && !ours.equals(fact)) {
      mismatches.add("%s is %s, recorded %s".formatted(what, ours, fact));
    }
  }

  private static List<String> fields(Crd crd, JsonNode recorded, ObjectNode extra) {
    Map<String, JsonNode> ours = new TreeMap<>();
    collect("", crd.schema(), ours);
    List<String> mismatches = new ArrayList<>();
    for (JsonNode fact : recorded) {
      String path = fact.path("path").asText().equals(".") ? "" : fact.path("path").asText();
      JsonNode field = ours.remove(path);
      if (field == null) {
        mismatches.add(path + " is missing");
      } else {
        compareField(mismatches, path, field, fact, extra);
      }
    }
    ours.keySet().forEach(path -> mismatches.add(path + " is not recorded"));
    return mismatches;
  }

  private static void collect(String path, JsonNode schema, Map<String, JsonNode> fields) {
    fields.put(path, schema);
    schema
        .path("properties")
        .properties()
        .forEach(child -> collect(path + "." + child.getKey(), child.getValue(), fields));
    if (schema.has("items")) {
      collect(path + "[]", schema.get("items"), fields);
    }
    if (schema.has("additionalProperties")) {
      collect(path + "{}", schema.get("additionalProperties"), fields);
    }
  }

  private static void compareField(
      List<String> mismatches, String path, JsonNode field, JsonNode fact, ObjectNode extra) {
    Set<String> keys = new TreeSet<>();
    field.fieldNames().forEachRemaining(keys::add);
    fact.fieldNames().forEachRemaining(keys::add);
    keys.removeAll(CHILDREN);
    keys.removeAll(Set.of("path", "requiredChildren", "enum"));
    for (String key : keys) {
      compare(mismatches, path + " " + key, field.path(key), fact.path(key));
    }
    compareSets(mismatches, path, field.path("required"), fact.path("requiredChildren"));
    compareEnums(mismatches, path, texts(field.path("enum")), texts(fact.path("enum")), extra);
  }

  private static void compareSets(
      List<String> mismatches, String path, JsonNode required, JsonNode recorded) {
    if (!texts(required).equals(texts(recorded))) {
      mismatches.add("%s requires %s, recorded %s".formatted(path, required, recorded));
    }
  }

  private static void compareEnums(
      List<String> mismatches,
      String path,
      Set<String> ours,
      Set<String> recorded,
      ObjectNode extra) {
    Set<String> added = new TreeSet<>(ours);
    added.removeAll(recorded);
    if (!ours.containsAll(recorded) || (recorded.isEmpty() && !ours.isEmpty())) {
      mismatches.add("%s is one of %s, recorded %s".formatted(path, ours, recorded));
    } else if (!added.isEmpty()) {
      ArrayNode values = extra.putArray(path);
      added.forEach(values::add);
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
