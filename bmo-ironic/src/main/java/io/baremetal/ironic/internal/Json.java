package io.baremetal.ironic.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The one way in which bytes become JSON and back. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Json() {}

  /** Reads a document; nothing at all is a missing node. */
  static JsonNode parse(byte[] document) throws IOException {
    JsonNode json = MAPPER.readTree(document);
    return json == null ? MissingNode.getInstance() : json;
  }

  /** Where a parser gave up, for people; nothing of what it read. */
  static String place(IOException complaint) {
    return complaint instanceof JsonProcessingException json && json.getLocation() != null
        ? ", wrong at byte " + json.getLocation().getByteOffset()
        : "";
  }

  static byte[] write(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (IOException e) {
      // Writing a tree to memory cannot fail.
      throw new UncheckedIOException(e);
    }
  }

  static List<String> fieldNames(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
