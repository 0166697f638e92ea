package io.baremetal.api.firmware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.meta.ObjectMetadata;
import org.immutables.value.Value;

/**
 * BIOS settings of a host: those that are wanted and those that are in force. Immutable. Has the
 * name of the host.
 *
 * <p>Kind {@code HostFirmwareSettings} of {@code metal3.io/v1alpha1}, namespaced.
 */
@Value.Immutable
@JsonDeserialize(builder = HostFirmwareSettings.Builder.class)
public interface HostFirmwareSettings extends Extensible {

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
  default HostFirmwareSettingsSpec spec() {
    return HostFirmwareSettingsSpec.empty();
  }

  /** What the operator found. */
  @Value.Default
  default HostFirmwareSettingsStatus status() {
    return HostFirmwareSettingsStatus.empty();
  }

  /** Group and version of this kind. */
  String API_VERSION = "metal3.io/v1alpha1";

  /** Name of this kind. */
  String KIND = "HostFirmwareSettings";

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostFirmwareSettings}. Not thread-safe. */
  final class Builder extends ImmutableHostFirmwareSettings.Builder {}
}
