package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import org.immutables.value.Value;

/**
 * What inspection found in one host, kept beside the host so that it survives it. Immutable.
 *
 * <p>Kind {@code HardwareData} of {@code metal3.io/v1alpha1}, namespaced, with the name of the
 * host. Has no status.
 */
@Value.Immutable
@JsonDeserialize(builder = HardwareData.Builder.class)
public interface HardwareData extends Extensible {

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

  /** The findings. */
  @Value.Default
  default HardwareDataSpec spec() {
    return HardwareDataSpec.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "HardwareData";

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HardwareData}. Not thread-safe. */
  final class Builder extends ImmutableHardwareData.Builder {}
}
