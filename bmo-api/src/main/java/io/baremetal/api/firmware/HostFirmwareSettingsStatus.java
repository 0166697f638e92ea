package io.baremetal.api.firmware;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import io.baremetal.api.meta.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** BIOS settings of a host as they were found. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HostFirmwareSettingsStatus.Builder.class)
public interface HostFirmwareSettingsStatus extends Extensible, OmittedWhenEmpty {

  /** Values in force by the name of the setting. Required by the CRD, so always written. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  Map<String, String> settings();

  /** FirmwareSchema that says which values are allowed. */
  Optional<SchemaReference> schema();

  /** When this status last changed. */
  Optional<Instant> lastUpdated();

  /**
   * Statements: {@code ChangeDetected} (wishes differ from what is in force) and {@code Valid}
   * (wishes fit the schema).
   */
  List<Condition> conditions();

  /** Nothing was found yet. */
  static HostFirmwareSettingsStatus empty() {
    return ImmutableHostFirmwareSettingsStatus.of();
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

  /** Gathers the parts of a {@link HostFirmwareSettingsStatus}. Not thread-safe. */
  final class Builder extends ImmutableHostFirmwareSettingsStatus.Builder {}
}
