package io.baremetal.api.firmware;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Which BIOS settings a model of machine knows. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = FirmwareSchemaSpec.Builder.class)
public interface FirmwareSchemaSpec extends Extensible {

  /** Maker of the machines. */
  Optional<String> hardwareVendor();

  /** Model of the machines. */
  Optional<String> hardwareModel();

  /** What is known of each setting, by its name. Required by the CRD, so always written. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  Map<String, SettingSchema> schema();

  /** A schema without settings. */
  static FirmwareSchemaSpec empty() {
    return ImmutableFirmwareSchemaSpec.of();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link FirmwareSchemaSpec}. Not thread-safe. */
  final class Builder extends ImmutableFirmwareSchemaSpec.Builder {}
}
