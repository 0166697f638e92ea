package io.baremetal.k8s.resource;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelJson;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An envelope: fabric8's client sees a resource with mutable metadata, the wire sees exactly what
 * {@link ModelJson} reads and writes, whatever the client's own mapper would do. The content is
 * immutable; only the metadata can be set, because the client does so.
 *
 * @param <T> the model inside
 */
@JsonDeserialize(using = JsonDeserializer.None.class) // fabric8's own would make it a generic one
abstract class ModelResource<T> implements HasMetadata {

  private static final JsonMapper METADATA = new JsonMapper();

  private final Class<T> type;
  private final ObjectNode content;
  private final AtomicReference<ObjectMeta> metadata = new AtomicReference<>();

  ModelResource(Class<T> type, JsonNode tree) {
    this.type = type;
    this.content = (ObjectNode) ModelJson.toTree(ModelJson.read(tree, type).orElseThrow());
    JsonNode meta = content.path("metadata");
    this.metadata.set(
        meta.isObject() ? METADATA.convertValue(meta, ObjectMeta.class) : new ObjectMeta());
  }

  /** The model, with the metadata as it is now. */
  final T model() {
    return ModelJson.read(toTree(), type).orElseThrow();
  }

  /** What goes on the wire: a new tree, the caller's to change. */
  @JsonValue
  public final ObjectNode toTree() {
    ObjectNode tree = content.deepCopy();
    tree.set("metadata", METADATA.valueToTree(getMetadata()));
    return tree;
  }

  @Override
  @JsonIgnore
  public final ObjectMeta getMetadata() {
    ObjectMeta now = metadata.get();
    return now == null ? new ObjectMeta() : now;
  }

  @Override
  public final void setMetadata(ObjectMeta metadata) {
    this.metadata.set(metadata);
  }

  /** Does nothing: an envelope has the version of its model. */
  @Override
  public final void setApiVersion(String version) {
    // fabric8 sets what getApiVersion() says already.
  }

  @Override
  public final String toString() {
    return getKind() + " " + getMetadata().getNamespace() + "/" + getMetadata().getName();
  }
}
