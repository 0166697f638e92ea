package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import java.util.Optional;
import org.immutables.value.Value;

/** The findings of inspection. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HardwareDataSpec.Builder.class)
public interface HardwareDataSpec extends Extensible, OmittedWhenEmpty {

  /** What was found in the machine. */
  Optional<HardwareDetails> hardware();

  /** No findings. */
  static HardwareDataSpec empty() {
    return ImmutableHardwareDataSpec.of();
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

  /** Gathers the parts of a {@link HardwareDataSpec}. Not thread-safe. */
  final class Builder extends ImmutableHardwareDataSpec.Builder {}
}
