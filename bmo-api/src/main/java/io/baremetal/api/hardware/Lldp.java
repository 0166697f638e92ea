package io.baremetal.api.hardware;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** What a switch told by LLDP about the port that an interface is plugged into. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = Lldp.Builder.class)
public interface Lldp extends Extensible {

  /** Identity of the switch, usually a MAC address. */
  @JsonProperty("switchID")
  Optional<String> switchId();

  /** Identity of the port on the switch. */
  @JsonProperty("portID")
  Optional<String> portId();

  /** Name of the switch. */
  Optional<String> switchSystemName();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link Lldp}. Not thread-safe. */
  final class Builder extends ImmutableLldp.Builder {}
}
