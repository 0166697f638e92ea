package io.baremetal.api.firmware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import io.baremetal.api.meta.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Firmware of a host as it was found. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostFirmwareComponentsStatus.Builder.class)
public interface HostFirmwareComponentsStatus extends Extensible, OmittedWhenEmpty {

  /** Updates that were applied last. */
  List<FirmwareUpdate> updates();

  /** What is installed. */
  List<FirmwareComponent> components();

  /** When this status last changed. */
  Optional<Instant> lastUpdated();

  /**
   * Statements: {@code ChangeDetected} (wishes differ from what was applied) and {@code Valid}
   * (wishes can be fulfilled).
   */
  List<Condition> conditions();

  /** Nothing was found yet. */
  static HostFirmwareComponentsStatus empty() {
    return ImmutableHostFirmwareComponentsStatus.of();
  }

  /** Whether this holds nothing at all; it is then left out when its owner is written. */
  @Override
  default boolean isEmpty() {
    return equals(empty());
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HostFirmwareComponentsStatus}. Not thread-safe. */
  final class Builder extends ImmutableHostFirmwareComponentsStatus.Builder {}
}
