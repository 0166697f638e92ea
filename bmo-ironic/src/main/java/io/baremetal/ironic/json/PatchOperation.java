package io.baremetal.ironic.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a {@link JsonPatch}.
 *
 * @param verb what to do
 * @param path where, such as {@code /driver_info/deploy_iso}
 * @param value what to put there; empty for {@link Verb#REMOVE} only
 */
public record PatchOperation(Verb verb, String path, Optional<JsonNode> value) {

  /** The verbs that Ironic takes. */
  public enum Verb {
    /** Create or overwrite. */
    ADD,
    /** Overwrite what exists. */
    REPLACE,
    /** Remove what exists. */
    REMOVE
  }

  // Ironic matches this itself and has no escapes for other characters.
  private static final Pattern PATH = Pattern.compile("(/[\\w-]+)+");

  /** Refuses a path that Ironic cannot address. */
  public PatchOperation {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "Ironic cannot patch \""
              + path
              + "\": each name may hold letters, digits, _ and - only;"
              + " replace the object that holds it");
    }
    if (value.isEmpty() != (verb == Verb.REMOVE)) {
      throw new IllegalArgumentException(verb + " " + path + " with value: " + value.isPresent());
    }
  }

  /** An operation with a value. */
  public static PatchOperation of(Verb verb, String path, JsonNode value) {
    return new PatchOperation(verb, path, Optional.of(value.deepCopy()));
  }

  /** An operation that removes. */
  public static PatchOperation remove(String path) {
    return new PatchOperation(Verb.REMOVE, path, Optional.empty());
  }

  /** Whether a name can stand in a path. */
  static boolean canAddress(String name) {
    return PATH.matcher("/" + name).matches();
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("op", verb.name().toLowerCase(Locale.ROOT)).put("path", path);
    value.ifPresent(v -> json.set("value", v));
    return json;
  }

  /** Verb and path without the value. */
  @Override
  public String toString() {
    return verb.name().toLowerCase(Locale.ROOT) + " " + path;
  }
}
