package io.baremetal.api.firmware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import org.immutables.value.Value;

/**
 * Firmware of the parts of a host: what is wanted and what is installed. Immutable. Has the name of
 * the host.
 *
 * <p>Kind {@code HostFirmwareComponents} of {@code metal3.io/v1alpha1}, namespaced.
 */
@Value.Immutable
@JsonDeserialize(builder = HostFirmwareComponents.Builder.class)
public interface HostFirmwareComponents extends Extensible {

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

  /** What the owner wants. */
  @Value.Default
  default HostFirmwareComponentsSpec spec() {
    return HostFirmwareComponentsSpec.empty();
  }

  /** What the operator found. */
  @Value.Default
  default HostFirmwareComponentsStatus status() {
    return HostFirmwareComponentsStatus.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "HostFirmwareComponents";

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostFirmwareComponents}. Not thread-safe. */
  final class Builder extends ImmutableHostFirmwareComponents.Builder {}
}
