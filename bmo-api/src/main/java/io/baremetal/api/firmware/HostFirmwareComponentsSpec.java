package io.baremetal.api.firmware;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import java.util.List;
import org.immutables.value.Value;

/** Firmware that the owner of a host wants. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostFirmwareComponentsSpec.Builder.class)
public interface HostFirmwareComponentsSpec extends Extensible {

  /** Firmware to install, one entry a component. Required by the CRD, so always written. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  List<FirmwareUpdate> updates();

  /** No wishes. */
  static HostFirmwareComponentsSpec empty() {
    return ImmutableHostFirmwareComponentsSpec.of();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostFirmwareComponentsSpec}. Not thread-safe. */
  final class Builder extends ImmutableHostFirmwareComponentsSpec.Builder {}
}
