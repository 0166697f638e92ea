package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** One port of one switch. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = SwitchPort.Builder.class)
public interface SwitchPort extends Extensible {

  /** MAC address of the switch. */
  @JsonProperty("switchID")
  Optional<String> switchId();

  /** Name of the port on the switch. */
  @JsonProperty("portID")
  Optional<String> portId();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link SwitchPort}. Not thread-safe. */
  final class Builder extends ImmutableSwitchPort.Builder {}
}
