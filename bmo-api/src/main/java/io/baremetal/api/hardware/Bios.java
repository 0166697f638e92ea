package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** System firmware of a machine. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = Bios.Builder.class)
public interface Bios extends Extensible {

  /** Release date, in the vendor's own format. */
  Optional<String> date();

  /** Who made the firmware. */
  Optional<String> vendor();

  /** Version, in the vendor's own format. */
  Optional<String> version();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link Bios}. Not thread-safe. */
  final class Builder extends ImmutableBios.Builder {}
}
