package io.baremetal.api.configdata;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One route. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = NetworkRoute.Builder.class)
public interface NetworkRoute extends Extensible {

  /** Where it leads: {@code 0.0.0.0}, or with a prefix length {@code 198.51.100.0/24}; required. */
  Optional<String> network();

  /** Netmask of that network, unless it has a prefix length. */
  Optional<String> netmask();

  /** Router; required. */
  Optional<String> gateway();

  /** Name servers that are reached by this route. */
  List<NetworkService> services();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link NetworkRoute}. Not thread-safe. */
  final class Builder extends ImmutableNetworkRoute.Builder {}
}
