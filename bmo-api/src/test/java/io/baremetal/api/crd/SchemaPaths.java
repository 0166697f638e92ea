package io.baremetal.api.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The fields of a schema by their paths: {@code []} is an item of a list, {@code {}} of a map. */
final class SchemaPaths {

  private final Map<String, String> types = new TreeMap<>();
  private final Map<String, Set<String>> enums = new TreeMap<>();

  private SchemaPaths() {}

  static SchemaPaths of(Crd crd) {
    SchemaPaths paths = new SchemaPaths();
    paths.visit("", crd.schema());
    return paths;
  }

  /** Type and format by path. */
  Map<String, String> types() {
    return types;
  }

  /** Values of closed lists by path. */
  Map<String, Set<String>> enums() {
    return enums;
  }

  private void visit(String path, JsonNode schema) {
    types.put(path, type(schema));
    if (schema.path("type").asText().equals("string")) {
      schema
          .path("enum")
          .forEach(v -> enums.computeIfAbsent(path, p -> new TreeSet<>()).add(v.asText()));
    }
    schema
        .path("properties")
        .properties()
        .forEach(p -> visit(path + "." + p.getKey(), p.getValue()));
    if (schema.has("items")) {
      visit(path + "[]", schema.get("items"));
    }
    if (schema.has("additionalProperties")) {
      visit(path + "{}", schema.get("additionalProperties"));
    }
  }

  private static String type(JsonNode schema) {
    if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
      return "int-or-string";
    }
    String type = schema.path("type").asText();
    String format = schema.path("format").asText();
    if (type.equals("integer")) {
      return format.equals("int32") ? "integer/int32" : "integer/int64";
    }
    return format.isEmpty() ? type : type + "/" + format;
  }
}
