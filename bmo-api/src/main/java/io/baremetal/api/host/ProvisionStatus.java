package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Where a host is in its life, and the settings in force there. Immutable. Settings are copied from
 * the spec when they take effect, so that later changes of the spec can be noticed.
 */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = ProvisionStatus.Builder.class)
public interface ProvisionStatus extends Extensible {

  /** Where the host is in its life. */
  @Value.Default
  default ProvisioningState state() {
    return ProvisioningState.NONE;
  }

  /** Identity of the host at the provisioner (Ironic's node uuid); empty before registration. */
  @JsonProperty("ID")
  @Value.Default
  default String id() {
    return "";
  }

  /** Image that was put on the host. Always written, so one without URL means: none. */
  @Value.Default
  default Image image() {
    return Image.empty();
  }

  /** Hints in force for the root disk. */
  Optional<RootDeviceHints> rootDeviceHints();

  /** Boot mode in force. */
  Optional<BootMode> bootMode();

  /** RAID volumes in force. */
  Optional<RaidConfig> raid();

  /** Firmware settings in force. */
  Optional<FirmwareConfig> firmware();

  /** Deploy method that was used. */
  Optional<CustomDeploy> customDeploy();

  /** The provisioning status of a host that nobody has looked at. */
  static ProvisionStatus empty() {
    return ImmutableProvisionStatus.of();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link ProvisionStatus}. Not thread-safe. */
  final class Builder extends ImmutableProvisionStatus.Builder {}
}
