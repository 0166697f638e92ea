package io.baremetal.examples.ironic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Values on the command line and in tables. */
final class Values {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Values() {}

  /** As OpenStack's tables write it: None, True, False, and JSON for what has parts. */
  static String text(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return "None";
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "True" : "False";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /**
   * A value of {@code key=value}: JSON where it is an object or a list, else the text as it is.
   * Numbers stay texts, as Ironic keeps them.
   */
  static Map<String, Object> parsed(Map<String, String> pairs) {
    Map<String, Object> values = new LinkedHashMap<>();
    pairs.forEach((key, text) -> values.put(key, parsed(text)));
    return values;
  }

  private static Object parsed(String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return text;
    }
    try {
      return JSON.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      return text;
    }
  }

  /** A field that was given; what was not is left out. */
  static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  /** JSON from the command line, or YAML from the file that it names, or from standard input. */
  static JsonNode json(String textOrFile) {
    try {
      if (textOrFile.startsWith("{") || textOrFile.startsWith("[")) {
        return JSON.readTree(textOrFile);
      }
      return yaml(
          textOrFile.equals("-")
              ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
              : Files.readString(Path.of(textOrFile)));
    } catch (JsonProcessingException e) {
      throw new UsageException(
          "not JSON, line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "")));
    } catch (YamlEngineException e) {
      throw new UsageException("\"" + textOrFile + "\" is no YAML: " + e.getMessage());
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(
          "\"" + textOrFile + "\" is neither JSON nor a file that can be read");
    }
  }

  private static JsonNode yaml(String text) {
    return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
  }

  /** The fields of a resource by name; links are left out. */
  static Map<String, JsonNode> fields(ObjectNode resource) {
    Map<String, JsonNode> fields = new TreeMap<>();
    resource.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
    fields.remove("links");
    return fields;
  }
}
