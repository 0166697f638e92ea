package io.baremetal.api.media;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import org.immutables.value.Value;

/**
 * The image of the deploy agent that one host boots: what is needed and what was built. Immutable.
 * Has the name of the host.
 *
 * <p>Kind {@code PreprovisioningImage} of {@code metal3.io/v1alpha1}, namespaced.
 */
@Value.Immutable
@JsonDeserialize(builder = PreprovisioningImage.Builder.class)
public interface PreprovisioningImage extends Extensible {

  /** Group and version; {@value #API_VERSION} unless a document says otherwise. */
  @Value.Default
  default String apiVersion() {
    return API_VERSION;
  }

  /** Kind; {@value #KIND} unless a document says otherwise. */
  @Value.Default
  default String kind() {
    return KIND;
  }

  /** Name, namespace, labels and so on. */
  @Value.Default
  default ObjectMetadata metadata() {
    return ObjectMetadata.empty();
  }

  /** What the host needs. */
  @Value.Default
  default PreprovisioningImageSpec spec() {
    return PreprovisioningImageSpec.empty();
  }

  /** What the builder made. */
  @Value.Default
  default PreprovisioningImageStatus status() {
    return PreprovisioningImageStatus.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "PreprovisioningImage";

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link PreprovisioningImage}. Not thread-safe. */
  final class Builder extends ImmutablePreprovisioningImage.Builder {}
}
