package io.baremetal.k8s.internal.object;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.media.DataImageError;
import io.baremetal.api.media.DataImageStatus;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.patch.StatusPatch;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.util.Optional;

/** The status of DataImage objects. */
public final class DataImageObjects {

  private static final ResourceKind KIND = ResourceKind.DATA_IMAGE;

  private final ClusterPort cluster;

  /** Changes DataImages in this cluster. */
  public DataImageObjects(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /**
   * Stores a status; sends nothing if it is stored already.
   *
   * @param image the object as it was read
   */
  public void write(DataImage image, DataImageStatus status) {
    ResourceKey key =
        new ResourceKey(
            image.metadata().namespace().orElse(""), image.metadata().name().orElse(""));
    patch(image, status).ifPresent(patch -> cluster.patchStatus(KIND, key, patch));
  }

  /** One more failure to look into, load or empty the drive. */
  public static DataImageStatus failed(DataImageStatus status, String message) {
    long before = status.error().map(DataImageError::count).orElse(0L);
    return status.toBuilder()
        .error(DataImageError.builder().count(before + 1).message(message).build())
        .build();
  }

  /** No failure any more. */
  public static DataImageStatus cleared(DataImageStatus status) {
    return status.error().filter(error -> error.count() > 0 || !error.message().isEmpty()).isEmpty()
        ? status
        : status.toBuilder().error(DataImageError.builder().count(0L).message("").build()).build();
  }

  private static Optional<ObjectNode> patch(DataImage image, DataImageStatus status) {
    ObjectNode before =
        image.status().isEmpty()
            ? JsonNodeFactory.instance.objectNode()
            : (ObjectNode) ModelJson.toTree(image.status());
    return StatusPatch.of(
        before,
        (ObjectNode) ModelJson.toTree(status),
        image.metadata().resourceVersion().orElse(""));
  }
}
