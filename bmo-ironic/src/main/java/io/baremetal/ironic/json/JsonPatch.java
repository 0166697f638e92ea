package io.baremetal.ironic.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Changes to one resource, in the order in which Ironic applies them; all or none.
 *
 * <p>Ironic takes {@code add}, {@code replace} and {@code remove} only. An {@code add} to a key
 * that exists replaces it. Immutable. {@code toString} shows paths, never values.
 */
public final class JsonPatch {

  private final List<PatchOperation> operations;

  JsonPatch(List<PatchOperation> operations) {
    this.operations = List.copyOf(operations);
  }

  /** Starts a patch written by hand, operation by operation. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts a patch that brings a resource from what it was when read to what is wanted, with no
   * operation for what is right already.
   */
  public static JsonPatchDiff against(JsonView current) {
    return new JsonPatchDiff(current);
  }

  /** The operations in order. */
  public List<PatchOperation> operations() {
    return operations;
  }

  /** Whether there is nothing to change, so that there is no need to send anything. */
  public boolean isEmpty() {
    return operations.isEmpty();
  }

  /** The top-level fields that are touched, sorted. */
  public Set<String> fields() {
    return operations.stream()
        .map(operation -> operation.path().split("/", 3)[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The document to send. Holds the values, so it must not be logged. */
  public ArrayNode toJson() {
    ArrayNode document = JsonNodeFactory.instance.arrayNode();
    operations.forEach(operation -> document.add(operation.toJson()));
    return document;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonPatch patch && operations.equals(patch.operations);
  }

  @Override
  public int hashCode() {
    return operations.hashCode();
  }

  /** Verbs and paths without values. */
  @Override
  public String toString() {
    return operations.toString();
  }

  /** Builds a {@link JsonPatch}. Not thread-safe. */
  public static final class Builder {

    private final List<PatchOperation> operations = new ArrayList<>();

    private Builder() {}

    /** Sets a value, whether or not the key exists; {@code path} is like {@code /extra/rack}. */
    public Builder add(String path, Object value) {
      return with(PatchOperation.Verb.ADD, path, value);
    }

    /** Sets the value of a key that exists; Ironic refuses it when the key does not. */
    public Builder replace(String path, Object value) {
      return with(PatchOperation.Verb.REPLACE, path, value);
    }

    /** Removes a key that exists; Ironic refuses it when a nested key does not. */
    public Builder remove(String path) {
      operations.add(PatchOperation.remove(path));
      return this;
    }

    /** The patch. */
    public JsonPatch build() {
      return new JsonPatch(operations);
    }

    private Builder with(PatchOperation.Verb verb, String path, Object value) {
      JsonNode json = JsonValues.toTree(Objects.requireNonNull(value, "value"));
      operations.add(PatchOperation.of(verb, path, json));
      return this;
    }
  }
}
