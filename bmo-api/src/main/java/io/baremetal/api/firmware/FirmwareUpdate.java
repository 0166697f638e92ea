package io.baremetal.api.firmware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import org.immutables.value.Value;

/**
 * Firmware to install on one component. Immutable. Both parts are required by the CRD, so always
 * written.
 */
@Value.Immutable
@JsonDeserialize(builder = FirmwareUpdate.Builder.class)
public interface FirmwareUpdate extends Extensible {

  /** Component: {@code bios}, {@code bmc}, or one whose name begins with {@code nic:}. */
  @Value.Default
  default String component() {
    return "";
  }

  /** Where the firmware comes from. */
  @Value.Default
  default String url() {
    return "";
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link FirmwareUpdate}. Not thread-safe. */
  final class Builder extends ImmutableFirmwareUpdate.Builder {}
}
