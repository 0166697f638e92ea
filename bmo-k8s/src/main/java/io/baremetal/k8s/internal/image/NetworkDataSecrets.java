package io.baremetal.k8s.internal.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.media.PreprovisioningImage;
import io.baremetal.api.media.SecretStatus;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.object.Owners;
import io.baremetal.k8s.internal.patch.MetadataPatch;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Network configuration that is to be put into ramdisk images. */
final class NetworkDataSecrets {

  private static final String LABEL = "environment.metal3.io";

  private final ClusterPort cluster;

  NetworkDataSecrets(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /** The Secret, owned by the image from then on among others; empty if there is none. */
  Optional<Found> acquire(ResourceKey image, String name, PreprovisioningImage owner) {
    ResourceKey key = new ResourceKey(image.namespace(), name);
    return cluster.get(ResourceKind.SECRET, key).map(secret -> found(key, secret, owner));
  }

  private Found found(ResourceKey key, ObjectNode secret, PreprovisioningImage owner) {
    MetadataPatch patch = MetadataPatch.of(secret);
    ObjectNode marked =
        MetadataPatch.together(
                List.of(
                    patch.addLabel(LABEL, "baremetal"), patch.putOwnerReference(reference(owner))))
            .map(change -> cluster.patch(ResourceKind.SECRET, key, change))
            .orElse(secret);
    String version = marked.path("metadata").path("resourceVersion").asText();
    return new Found(
        SecretStatus.builder().name(key.name()).version(version).build(),
        text(marked, "networkData").or(() -> text(marked, "value")).map(Sensitive::of));
  }

  private static Optional<String> text(ObjectNode secret, String key) {
    JsonNode value = secret.path("data").path(key);
    return value.isTextual()
        ? Optional.of(
            new String(Base64.getDecoder().decode(value.asText()), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static ObjectNode reference(PreprovisioningImage owner) {
    return Owners.plain(
        ResourceKind.PREPROVISIONING_IMAGE,
        owner.metadata().name().orElse(""),
        owner.metadata().uid().orElse(""));
  }

  /**
   * A Secret that was found.
   *
   * @param status its name and version
   * @param text the configuration; empty if the Secret holds none
   */
  record Found(SecretStatus status, Optional<Sensitive<String>> text) {}
}
