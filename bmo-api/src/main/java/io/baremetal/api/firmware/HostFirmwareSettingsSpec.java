package io.baremetal.api.firmware;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.IntOrString;
import java.util.Map;
import org.immutables.value.Value;

/** BIOS settings that the owner of a host wants. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostFirmwareSettingsSpec.Builder.class)
public interface HostFirmwareSettingsSpec extends Extensible {

  /**
   * Wanted values by the name of the setting. Settings that are not named stay as they are.
   * Required by the CRD, so always written.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  Map<String, IntOrString> settings();

  /** No wishes. */
  static HostFirmwareSettingsSpec empty() {
    return ImmutableHostFirmwareSettingsSpec.of();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostFirmwareSettingsSpec}. Not thread-safe. */
  final class Builder extends ImmutableHostFirmwareSettingsSpec.Builder {}
}
