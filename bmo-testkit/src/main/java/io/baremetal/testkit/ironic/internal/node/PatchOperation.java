package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One operation of a JSON patch in Ironic's dialect: no {@code test}, no {@code move}, no {@code
 * copy}, and no escapes in paths.
 *
 * @param kind what to do
 * @param path the parts of the path
 * @param value the new value; JSON null when removing
 */
public record PatchOperation(Kind kind, List<String> path, JsonNode value) {

  private static final Pattern PATH = Pattern.compile("(/[\\w-]+)+");

  /** What to do. */
  public enum Kind {
    /** Create or overwrite. */
    ADD,
    /** Overwrite what exists. */
    REPLACE,
    /** Remove what exists. */
    REMOVE
  }

  /** Parses the body of a patch request. */
  public static List<PatchOperation> parse(JsonNode body) {
    if (!body.isArray()) {
      throw ApiError.badRequest("Schema error for patch: " + body + " is not of type 'array'");
    }
    List<PatchOperation> operations = new ArrayList<>();
    body.forEach(item -> operations.add(parseOne(item)));
    return operations;
  }

  private static PatchOperation parseOne(JsonNode item) {
    Kind kind =
        switch (item.path("op").asText()) {
          case "add" -> Kind.ADD;
          case "replace" -> Kind.REPLACE;
          case "remove" -> Kind.REMOVE;
          default ->
              throw ApiError.badRequest(
                  "Schema error for patch: "
                      + item.path("op")
                      + " is not one of ['add', 'replace', 'remove']");
        };
    String path = item.path("path").asText();
    if (!PATH.matcher(path).matches()) {
      throw ApiError.badRequest(
          "Schema error for patch: '" + path + "' does not match '^(/[\\w-]+)+$'");
    }
    if (kind != Kind.REMOVE && !item.has("value")) {
      throw ApiError.of(500, "'value'");
    }
    JsonNode value = item.path("value").isMissingNode() ? Json.nothing() : item.get("value");
    return new PatchOperation(kind, List.of(path.substring(1).split("/")), value);
  }

  /** Name of the field of the node that this is about. */
  public String field() {
    return path.get(0);
  }

  /** Whether it is about a whole field and not a part of it. */
  public boolean isWholeField() {
    return path.size() == 1;
  }

  /** Changes a part of an object. */
  public void applyTo(ObjectNode root) {
    JsonNode container = root;
    for (String part : path.subList(0, path.size() - 1)) {
      container =
          container.isArray() ? container.path(index(container, part)) : container.path(part);
    }
    String last = path.get(path.size() - 1);
    if (container instanceof ObjectNode object) {
      applyTo(object, last);
    } else if (container instanceof ArrayNode array) {
      applyTo(array, last);
    } else {
      throw impossible("'" + last + "' has no place to be in");
    }
  }

  private void applyTo(ObjectNode object, String key) {
    if (kind != Kind.ADD && !object.has(key)) {
      throw impossible("there is no '" + key + "'");
    }
    if (kind == Kind.REMOVE) {
      object.remove(key);
    } else {
      object.set(key, value);
    }
  }

  private void applyTo(ArrayNode array, String place) {
    int index = kind == Kind.ADD && place.equals("-") ? array.size() : index(array, place);
    if (index > array.size() || (kind != Kind.ADD && index == array.size())) {
      throw impossible("the list has no place " + place);
    }
    switch (kind) {
      case ADD -> array.insert(index, value);
      case REPLACE -> array.set(index, value);
      case REMOVE -> array.remove(index);
    }
  }

  private int index(JsonNode array, String place) {
    if (!place.matches("\\d{1,6}")) {
      throw impossible("'" + place + "' is no place in a list of " + array.size());
    }
    return Integer.parseInt(place);
  }

  private ApiError impossible(String reason) {
    return ApiError.badRequest(
        "Couldn't apply patch to /" + String.join("/", path) + ". Reason: " + reason);
  }
}
