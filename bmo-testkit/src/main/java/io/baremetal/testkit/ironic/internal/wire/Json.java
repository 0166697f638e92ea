package io.baremetal.testkit.ironic.internal.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;

/** JSON trees from and to text. */
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An empty list. */
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A list of texts. */
  public static ArrayNode texts(Collection<String> values) {
    ArrayNode array = array();
    values.forEach(array::add);
    return array;
  }

  /** A text as JSON. */
  public static JsonNode text(String value) {
    return TextNode.valueOf(value);
  }

  /** A whole number as JSON. */
  public static JsonNode number(long value) {
    return JsonNodeFactory.instance.numberNode(value);
  }

  /** The value null. */
  public static JsonNode nothing() {
    return JsonNodeFactory.instance.nullNode();
  }

  /**
   * Parses JSON that this code itself holds.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + text, e);
    }
  }

  /**
   * Parses the body of a request.
   *
   * @throws ApiError 500, as Ironic answers to a broken body
   */
  public static JsonNode parseBody(String text) {
    try {
      return text.isBlank() ? nothing() : MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw ApiError.of(500, "The request body is no JSON: " + e.getOriginalMessage());
    }
  }
}
