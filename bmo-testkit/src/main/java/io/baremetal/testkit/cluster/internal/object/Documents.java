package io.baremetal.testkit.cluster.internal.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads and writes objects as JSON and YAML. */
public final class Documents {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Documents() {}

  /** Parses one JSON document; a refusal (400) says where it breaks. */
  public static JsonNode json(byte[] text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        throw RequestRefusedException.badRequest("the request has no body");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw RequestRefusedException.badRequest("the body is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw RequestRefusedException.badRequest("the body cannot be read: " + e.getMessage());
    }
  }

  /** Parses one or more YAML documents; JSON is YAML. Empty documents are dropped. */
  public static List<JsonNode> yaml(String text) {
    LoadSettings settings = LoadSettings.builder().setSchema(new Yaml11Scalars()).build();
    List<JsonNode> trees = new ArrayList<>();
    try {
      for (Object document : new Load(settings).loadAllFromString(text)) {
        if (document != null) {
          trees.add(MAPPER.valueToTree(document));
        }
      }
    } catch (YamlEngineException e) {
      throw RequestRefusedException.badRequest("the body is not YAML: " + e.getMessage());
    }
    return trees;
  }

  /**
   * The same tree as if it had come over the wire: equal numbers get equal node types, whatever the
   * caller built them from. Also a deep copy.
   */
  public static ObjectNode normalised(JsonNode tree) {
    return object(json(bytes(tree)));
  }

  /** The tree as an object, or a refusal. */
  public static ObjectNode object(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      return object;
    }
    throw RequestRefusedException.badRequest(
        "expected a JSON object, got " + tree.getNodeType().name().toLowerCase(Locale.ROOT));
  }

  /** Compact UTF-8 JSON. */
  public static byte[] bytes(JsonNode tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree cannot be written", e);
    }
  }

  /** Compact JSON. */
  public static String text(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree cannot be written", e);
    }
  }
}
