package io.baremetal.testkit.cluster.internal.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metadata of an object, read from and written to its tree. Absent texts read as empty. */
public final class Meta {

  private static final String DELETION_TIMESTAMP = "deletionTimestamp";

  private final ObjectNode metadata;

  private Meta(ObjectNode metadata) {
    this.metadata = metadata;
  }

  /** A view for reading and writing; adds an empty metadata where none is. */
  public static Meta of(ObjectNode object) {
    return new Meta(
        object.get("metadata") instanceof ObjectNode there ? there : object.putObject("metadata"));
  }

  /** The value of a text field. */
  public String text(String field) {
    return metadata.path(field).asText("");
  }

  /** Sets a text field; an empty value removes it. */
  public void put(String field, String value) {
    if (value.isEmpty()) {
      metadata.remove(field);
    } else {
      metadata.put(field, value);
    }
  }

  /** Removes a field. */
  public void remove(String field) {
    metadata.remove(field);
  }

  /** The name. */
  public String name() {
    return text("name");
  }

  /** The namespace; empty when cluster-scoped. */
  public String namespace() {
    return text("namespace");
  }

  /** Namespace and name. */
  public ObjectKey key() {
    return new ObjectKey(namespace(), name());
  }

  /** The uid. */
  public String uid() {
    return text("uid");
  }

  /** The resource version as clients see it. */
  public String resourceVersion() {
    return text("resourceVersion");
  }

  /** The generation; 0 when the kind has none. */
  public long generation() {
    return metadata.path("generation").asLong(0);
  }

  /** Sets the generation. */
  public void generation(long value) {
    metadata.put("generation", value);
  }

  /** Whether deletion was asked for. */
  public boolean isDeleting() {
    return metadata.hasNonNull(DELETION_TIMESTAMP);
  }

  /** Marks the object as being deleted. */
  public void markDeleting(String timestamp, long graceSeconds) {
    metadata.put(DELETION_TIMESTAMP, timestamp);
    metadata.put("deletionGracePeriodSeconds", graceSeconds);
  }

  /** The grace period that deletion runs with; 0 when none. */
  public long graceSeconds() {
    return metadata.path("deletionGracePeriodSeconds").asLong(0);
  }

  /** The finalizers, in order. */
  public List<String> finalizers() {
    List<String> names = new ArrayList<>();
    metadata.path("finalizers").forEach(name -> names.add(name.asText()));
    return names;
  }

  /** Replaces the finalizers. */
  public void finalizers(List<String> names) {
    if (names.isEmpty()) {
      metadata.remove("finalizers");
    } else {
      ArrayNode array = metadata.putArray("finalizers");
      names.forEach(array::add);
    }
  }

  /** The labels. */
  public Map<String, String> labels() {
    return texts("labels");
  }

  /** The annotations, in their order. */
  public Map<String, String> annotations() {
    return texts("annotations");
  }

  private Map<String, String> texts(String field) {
    Map<String, String> texts = new LinkedHashMap<>();
    metadata.path(field).properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
    return texts;
  }

  /** The owner references, as they stand. */
  public List<JsonNode> ownerReferences() {
    List<JsonNode> owners = new ArrayList<>();
    metadata.path("ownerReferences").forEach(owners::add);
    return owners;
  }

  /** Copies a field from another object's metadata, or removes it when absent there. */
  public void copyFrom(Meta other, String field) {
    JsonNode value = other.metadata.get(field);
    if (value == null) {
      metadata.remove(field);
    } else {
      metadata.set(field, value.deepCopy());
    }
  }

  /** The tree that this view reads and writes. */
  public ObjectNode tree() {
    return metadata;
  }
}
