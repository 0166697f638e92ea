package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Firmware settings in vendor-neutral terms. Immutable. Deprecated upstream in favour of
 * HostFirmwareSettings.
 */
@Value.Immutable
@JsonDeserialize(builder = FirmwareConfig.Builder.class)
public interface FirmwareConfig extends Extensible {

  /** Whether hardware virtualisation is on. */
  Optional<Boolean> virtualizationEnabled();

  /** Whether a core runs several threads. */
  Optional<Boolean> simultaneousMultithreadingEnabled();

  /** Whether SR-IOV is on. */
  Optional<Boolean> sriovEnabled();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link FirmwareConfig}. Not thread-safe. */
  final class Builder extends ImmutableFirmwareConfig.Builder {}
}
