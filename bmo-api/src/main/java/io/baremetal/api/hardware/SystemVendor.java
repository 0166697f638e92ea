package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Who made a machine. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = SystemVendor.Builder.class)
public interface SystemVendor extends Extensible {

  /** Maker. */
  Optional<String> manufacturer();

  /** Model, as the maker calls it. */
  Optional<String> productName();

  /** Serial number of the machine. */
  Optional<String> serialNumber();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link SystemVendor}. Not thread-safe. */
  final class Builder extends ImmutableSystemVendor.Builder {}
}
