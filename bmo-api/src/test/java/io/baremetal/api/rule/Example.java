package io.baremetal.api.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What breaks a rule and what just does not, as whole objects; {@code before} is given for rules
 * about changes.
 */
record Example(
    String section, JsonNode source, Optional<JsonNode> before, JsonNode fails, JsonNode passes) {

  static Stream<String> sections() {
    return Stream.concat(
        Kinds.ALL.stream().map(Kind::name),
        Stream.of(RuleExamples.DOCUMENTS, RuleExamples.FLEET, RuleExamples.SITES));
  }

  static Stream<Example> all() {
    return sections().flatMap(section -> of(section).stream());
  }

  static JsonNode base(String section) {
    return RuleExamples.of(section).path("base");
  }

  private static List<Example> of(String section) {
    List<Example> all = new ArrayList<>();
    for (JsonNode source : RuleExamples.of(section).path("examples")) {
      JsonNode base = base(section);
      JsonNode before = merged(base, source.path("before"));
      all.add(
          new Example(
              section,
              source,
              source.has("before") ? Optional.of(before) : Optional.empty(),
              merged(after(base, source), source.get("fails")),
              merged(after(base, source), source.get("passes"))));
    }
    return all;
  }

  String rule() {
    return source.path("rule").asText();
  }

  String field() {
    return source.path("field").asText();
  }

  /** A status does not change along with a spec. */
  private static JsonNode after(JsonNode base, JsonNode source) {
    ObjectNode status = new ObjectMapper().createObjectNode();
    status.set("status", source.path("before").path("status"));
    return source.path("before").has("status") ? merged(base, status) : base;
  }

  static JsonNode merged(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch.isMissingNode() ? target : patch;
    }
    ObjectNode result =
        target.isObject() ? target.deepCopy() : new ObjectMapper().createObjectNode();
    patch
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNull()) {
                result.remove(field.getKey());
              } else {
                result.set(field.getKey(), merged(result.path(field.getKey()), field.getValue()));
              }
            });
    return result;
  }

  @Override
  public String toString() {
    return rule() + " at " + field();
  }
}
