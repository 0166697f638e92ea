package io.baremetal.k8s.internal.informer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.resource.ResourceKey;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One version of an object, kept as bytes: a tree takes ten times the room, and could be changed by
 * whoever gets it. Immutable.
 */
public final class CachedObject {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final ResourceKey key;
  private final long version;
  private final byte[] json;

  private CachedObject(ResourceKey key, long version, byte[] json) {
    this.key = key;
    this.version = version;
    this.json = json;
  }

  /** Keeps a copy of the tree, but for {@code managedFields}, which nobody here reads or writes. */
  static CachedObject of(ObjectNode tree) {
    JsonNode metadata = tree.path("metadata");
    ObjectNode kept = tree;
    if (metadata.has("managedFields")) {
      kept = tree.deepCopy();
      kept.withObject("/metadata").remove("managedFields");
    }
    try {
      return new CachedObject(keyOf(tree), versionOf(tree), MAPPER.writeValueAsBytes(kept));
    } catch (IOException impossible) {
      throw new UncheckedIOException("A JSON tree could not be written", impossible);
    }
  }

  static ResourceKey keyOf(ObjectNode tree) {
    JsonNode metadata = tree.path("metadata");
    return new ResourceKey(metadata.path("namespace").asText(""), metadata.path("name").asText(""));
  }

  /** Whether this is the last of an object: it was to be deleted and no finalizer holds it. */
  static boolean isLast(ObjectNode tree) {
    JsonNode metadata = tree.path("metadata");
    return metadata.hasNonNull("deletionTimestamp") && metadata.path("finalizers").isEmpty();
  }

  static long versionOf(ObjectNode tree) {
    return version(tree.path("metadata").path("resourceVersion").asText(""));
  }

  /**
   * A resource version as the number that every API server in use makes it; 0 if it is none, which
   * is older than all others. Kubernetes promises that versions of one kind can be compared so.
   */
  static long version(String resourceVersion) {
    try {
      return Long.parseLong(resourceVersion);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  /** Where the object lives. */
  public ResourceKey key() {
    return key;
  }

  long version() {
    return version;
  }

  /** Whether the other is a version of this object, and not of a later one of the same name. */
  boolean isSameObject(CachedObject other) {
    return uid().equals(other.uid());
  }

  private String uid() {
    return tree().path("metadata").path("uid").asText("");
  }

  /** The object as a new tree, the caller's to change. */
  public ObjectNode tree() {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("What was written here cannot be read", impossible);
    }
  }
}
