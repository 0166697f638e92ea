package io.baremetal.api.firmware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Firmware that is installed on one component. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = FirmwareComponent.Builder.class)
public interface FirmwareComponent extends Extensible {

  /** Name of the component. */
  @Value.Default
  default String component() {
    return "";
  }

  /** Version that was found first. */
  @Value.Default
  default String initialVersion() {
    return "";
  }

  /** Version that was found last. */
  Optional<String> currentVersion();

  /** Version that was installed last through this object. */
  Optional<String> lastVersionFlashed();

  /** When the component was last updated. */
  Optional<Instant> updatedAt();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link FirmwareComponent}. Not thread-safe. */
  final class Builder extends ImmutableFirmwareComponent.Builder {}
}
