package io.baremetal.api.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What breaks a rule and what just does not. Objects are merge patches on a base that breaks none;
 * {@code before} is given for rules about changes.
 */
record Example(
    String rule, String field, Optional<JsonNode> before, JsonNode fails, JsonNode passes) {

  static List<Example> read(String resource, JsonNode base) {
    return StreamSupport.stream(json(resource).spliterator(), false)
        .map(example -> of(example, base))
        .toList();
  }

  private static Example of(JsonNode example, JsonNode base) {
    JsonNode before = merged(base, example.path("before"));
    return new Example(
        example.get("rule").textValue(),
        example.get("field").textValue(),
        example.has("before") ? Optional.of(before) : Optional.empty(),
        merged(after(base, example), example.get("fails")),
        merged(after(base, example), example.get("passes")));
  }

  /** A status does not change along with a spec. */
  private static JsonNode after(JsonNode base, JsonNode example) {
    ObjectNode status = new ObjectMapper().createObjectNode();
    status.set("status", example.path("before").path("status"));
    return example.path("before").has("status") ? merged(base, status) : base;
  }

  static JsonNode json(String resource) {
    try (InputStream in = Example.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode merged(JsonNode target, JsonNode patch) {
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

  static Stream<String> ids(List<Example> examples) {
    return examples.stream().map(Example::rule).distinct();
  }

  @Override
  public String toString() {
    return rule + " at " + field;
  }
}
