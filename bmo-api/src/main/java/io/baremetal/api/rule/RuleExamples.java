package io.baremetal.api.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What breaks each rule and what just does not, from the jar: for each section of the catalogue an
 * object with {@code base}, which breaks none, and {@code examples}, merge patches on it. The tests
 * of the rules judge all of them.
 */
final class RuleExamples {

  /** The section of rules for documents of any kind. */
  static final String DOCUMENTS = "Documents of any kind";

  /** The section of rules for objects among others. */
  static final String FLEET = "Objects among others";

  /** The section of rules for the networks of a site. */
  static final String SITES = "Sites";

  private RuleExamples() {}

  /** The examples of a section. */
  static JsonNode of(String section) {
    String name = "examples/" + section.replace(' ', '-') + ".json";
    try (InputStream stream = RuleExamples.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the jar of bmo-api lacks " + name);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return ModelJson.readTree(text).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " from the jar of bmo-api", e);
    }
  }

  /** The first example that breaks the rule, as the catalogue shows it. */
  static String shown(String section, String rule) {
    for (JsonNode example : of(section).path("examples")) {
      if (example.path("rule").asText().equals(rule)) {
        String before = example.has("before") ? code(example.path("before")) + " → " : "";
        return before + code(example.path("fails"));
      }
    }
    return "";
  }

  private static String code(JsonNode json) {
    return "`" + json + "`";
  }
}
