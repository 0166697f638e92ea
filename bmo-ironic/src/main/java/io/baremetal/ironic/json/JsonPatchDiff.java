package io.baremetal.ironic.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Collects what a resource should be like and finds the operations that are missing. Not
 * thread-safe.
 *
 * <p>A value that the server withholds never compares equal, so wanting a secret always sends it.
 */
public final class JsonPatchDiff {

  private final JsonView current;
  private final Map<String, JsonNode> fields = new LinkedHashMap<>();
  private final Map<String, Map<String, Optional<JsonNode>>> sections = new LinkedHashMap<>();

  JsonPatchDiff(JsonView current) {
    this.current = current;
  }

  /** The field shall have this value. */
  public JsonPatchDiff set(String field, Object value) {
    fields.put(field, JsonValues.toTree(Objects.requireNonNull(value, field)));
    return this;
  }

  /** The field shall have no value: one operation if it has one now, none otherwise. */
  public JsonPatchDiff unset(String field) {
    fields.put(field, JsonValues.toTree(null));
    return this;
  }

  /** One key of an object field, such as {@code driver_info}, shall have this value. */
  public JsonPatchDiff set(String section, String key, Object value) {
    JsonNode json = JsonValues.toTree(Objects.requireNonNull(value, key));
    sections.computeIfAbsent(section, s -> new LinkedHashMap<>()).put(key, Optional.of(json));
    return this;
  }

  /** One key of an object field shall not be there. */
  public JsonPatchDiff unset(String section, String key) {
    sections.computeIfAbsent(section, s -> new LinkedHashMap<>()).put(key, Optional.empty());
    return this;
  }

  /**
   * Each of these keys of an object field shall have its value, with operations in the order of the
   * keys; others are left alone.
   */
  public JsonPatchDiff setAll(String section, Map<String, ?> values) {
    new TreeMap<String, Object>(values).forEach((key, value) -> set(section, key, value));
    return this;
  }

  /**
   * The smallest patch.
   *
   * @throws IllegalStateException if a key has a name that Ironic cannot patch by itself and the
   *     object around it holds withheld values, so that it cannot be replaced whole either
   */
  public JsonPatch build() {
    List<PatchOperation> operations = new ArrayList<>();
    fields.forEach((field, wanted) -> field(field, wanted).ifPresent(operations::add));
    sections.forEach((section, wanted) -> operations.addAll(section(section, wanted)));
    return new JsonPatch(operations);
  }

  private Optional<PatchOperation> field(String field, JsonNode wanted) {
    JsonNode now = current.at(field);
    String path = "/" + field;
    if (wanted.isNull()) {
      boolean empty = now.isNull() || now.isMissingNode();
      return empty ? Optional.empty() : Optional.of(PatchOperation.remove(path));
    }
    return JsonValues.same(now, wanted)
        ? Optional.empty()
        : Optional.of(PatchOperation.of(PatchOperation.Verb.ADD, path, wanted));
  }

  private List<PatchOperation> section(String section, Map<String, Optional<JsonNode>> wanted) {
    JsonNode now = current.at(section);
    List<PatchOperation> operations = new ArrayList<>();
    for (Map.Entry<String, Optional<JsonNode>> entry : wanted.entrySet()) {
      if (isSo(now.path(entry.getKey()), entry.getValue())) {
        continue;
      }
      if (!PatchOperation.canAddress(entry.getKey())) {
        return List.of(wholeSection(section, wanted));
      }
      String path = "/" + section + "/" + entry.getKey();
      operations.add(
          entry
              .getValue()
              .map(value -> PatchOperation.of(PatchOperation.Verb.ADD, path, value))
              .orElseGet(() -> PatchOperation.remove(path)));
    }
    return operations;
  }

  private static boolean isSo(JsonNode now, Optional<JsonNode> wanted) {
    return wanted.map(value -> JsonValues.same(now, value)).orElse(now.isMissingNode());
  }

  private PatchOperation wholeSection(String section, Map<String, Optional<JsonNode>> wanted) {
    ObjectNode whole =
        current.at(section) instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    wanted.forEach(
        (key, value) ->
            value.ifPresentOrElse(json -> whole.set(key, json), () -> whole.remove(key)));
    if (Masks.hides(whole)) {
      throw new IllegalStateException(
          section
              + " must be replaced whole, because a key in it has a name that Ironic cannot patch,"
              + " but Ironic withholds some of its values; set those in the same patch");
    }
    return PatchOperation.of(PatchOperation.Verb.ADD, "/" + section, whole);
  }
}
