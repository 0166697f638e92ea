package io.baremetal.api.firmware;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What is known of one BIOS setting. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = SettingSchema.Builder.class)
public interface SettingSchema extends Extensible {

  /** Type of the value. */
  @JsonProperty("attribute_type")
  Optional<AttributeType> attributeType();

  /** Values that an enumeration may have. */
  @JsonProperty("allowable_values")
  List<String> allowableValues();

  /** Least value of an integer. */
  @JsonProperty("lower_bound")
  Optional<Long> lowerBound();

  /** Greatest value of an integer. */
  @JsonProperty("upper_bound")
  Optional<Long> upperBound();

  /** Least length of a string, in characters. */
  @JsonProperty("min_length")
  Optional<Long> minLength();

  /** Greatest length of a string, in characters. */
  @JsonProperty("max_length")
  Optional<Long> maxLength();

  /** Whether the setting cannot be changed. */
  @JsonProperty("read_only")
  Optional<Boolean> readOnly();

  /** Whether the value belongs to one machine alone, such as a serial number. */
  Optional<Boolean> unique();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link SettingSchema}. Not thread-safe. */
  final class Builder extends ImmutableSettingSchema.Builder {}
}
