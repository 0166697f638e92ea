package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Firmware that a machine runs. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = Firmware.Builder.class)
public interface Firmware extends Extensible {

  /** System firmware, BIOS or UEFI alike. */
  Optional<Bios> bios();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link Firmware}. Not thread-safe. */
  final class Builder extends ImmutableFirmware.Builder {}
}
