package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** A VLAN that a switch announced. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = Vlan.Builder.class)
public interface Vlan extends Extensible {

  /** Number, 0 to 4094. */
  Optional<Integer> id();

  /** Name. */
  Optional<String> name();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link Vlan}. Not thread-safe. */
  final class Builder extends ImmutableVlan.Builder {}
}
