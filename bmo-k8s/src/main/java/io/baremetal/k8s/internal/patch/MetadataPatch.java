package io.baremetal.k8s.internal.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Patches of one object's metadata, computed from the object as it was read. Lists go out whole and
 * with the resource version, so that nobody else's entry is lost; single annotations and labels
 * carry it too, because they are decided on what was read. Pure. Each method is empty when the
 * object is as wanted already.
 */
public final class MetadataPatch {

  private final ObjectNode metadata;

  private MetadataPatch(ObjectNode metadata) {
    this.metadata = metadata;
  }

  /** Patches of {@code object}, a tree as the API server wrote it. */
  public static MetadataPatch of(ObjectNode object) {
    return new MetadataPatch(
        object.get("metadata") instanceof ObjectNode found
            ? found
            : JsonNodeFactory.instance.objectNode());
  }

  /** Adds a finalizer at the end of the list. */
  public Optional<ObjectNode> addFinalizer(String finalizer) {
    List<String> present = finalizers();
    if (present.contains(finalizer)) {
      return Optional.empty();
    }
    present.add(finalizer);
    return Optional.of(finalizersPatch(present));
  }

  /** Removes a finalizer. */
  public Optional<ObjectNode> removeFinalizer(String finalizer) {
    List<String> present = finalizers();
    return present.remove(finalizer) ? Optional.of(finalizersPatch(present)) : Optional.empty();
  }

  /** Sets an annotation. */
  public Optional<ObjectNode> setAnnotation(String name, String value) {
    return set("annotations", name, value);
  }

  /** Removes an annotation. */
  public Optional<ObjectNode> removeAnnotation(String name) {
    if (!metadata.path("annotations").has(name)) {
      return Optional.empty();
    }
    ObjectNode patch = conditional();
    patch.withObject("/metadata/annotations").putNull(name);
    return Optional.of(patch);
  }

  /** Sets a label. */
  public Optional<ObjectNode> setLabel(String name, String value) {
    return set("labels", name, value);
  }

  /** Sets a label, unless it is there with any value. */
  public Optional<ObjectNode> addLabel(String name, String value) {
    return metadata.path("labels").has(name) ? Optional.empty() : set("labels", name, value);
  }

  /**
   * Adds an owner reference at the end of the list; one with the same uid is replaced in its place,
   * whatever it says.
   */
  public Optional<ObjectNode> putOwnerReference(ObjectNode reference) {
    ArrayNode wanted = JsonNodeFactory.instance.arrayNode();
    boolean placed = false;
    for (JsonNode present : metadata.path("ownerReferences")) {
      boolean same = present.path("uid").equals(reference.path("uid"));
      wanted.add(same ? reference : present);
      placed |= same;
    }
    if (!placed) {
      wanted.add(reference);
    }
    if (wanted.equals(metadata.path("ownerReferences"))) {
      return Optional.empty();
    }
    ObjectNode patch = conditional();
    patch.withObject("/metadata").set("ownerReferences", wanted);
    return Optional.of(patch);
  }

  /**
   * Puts patches of the same object together, so that one request carries them all; empty if none
   * is needed. The patches must touch different fields.
   */
  public static Optional<ObjectNode> together(List<Optional<ObjectNode>> patches) {
    return patches.stream().flatMap(Optional::stream).reduce(MetadataPatch::merge);
  }

  private static ObjectNode merge(ObjectNode one, ObjectNode other) {
    ObjectNode merged = one.deepCopy();
    for (Map.Entry<String, JsonNode> field : other.properties()) {
      if (merged.get(field.getKey()) instanceof ObjectNode left
          && field.getValue() instanceof ObjectNode right) {
        merged.set(field.getKey(), merge(left, right));
      } else {
        merged.set(field.getKey(), field.getValue());
      }
    }
    return merged;
  }

  private Optional<ObjectNode> set(String map, String name, String value) {
    if (metadata.path(map).path(name).asText("").equals(value) && metadata.path(map).has(name)) {
      return Optional.empty();
    }
    ObjectNode patch = conditional();
    patch.withObject("/metadata").withObject("/" + map).put(name, value);
    return Optional.of(patch);
  }

  private ObjectNode finalizersPatch(List<String> wanted) {
    ObjectNode patch = conditional();
    ArrayNode list = patch.withObject("/metadata").putArray("finalizers");
    wanted.forEach(list::add);
    return patch;
  }

  private List<String> finalizers() {
    List<String> names = new ArrayList<>();
    metadata.path("finalizers").forEach(name -> names.add(name.asText()));
    return names;
  }

  private ObjectNode conditional() {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    if (metadata.hasNonNull("resourceVersion")) {
      patch.putObject("metadata").put("resourceVersion", metadata.path("resourceVersion").asText());
    }
    return patch;
  }
}
