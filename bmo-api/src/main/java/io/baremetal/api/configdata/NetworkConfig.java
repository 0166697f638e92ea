package io.baremetal.api.configdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One address configuration of one interface. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = NetworkConfig.Builder.class)
public interface NetworkConfig extends Extensible {

  /** Name of this configuration; required. */
  Optional<String> id();

  /** How the address comes about; required. */
  Optional<NetworkType> type();

  /** Id of the link that it is for; required. */
  Optional<String> link();

  /** Id of the network at the provider; not used on bare metal. */
  @JsonProperty("network_id")
  Optional<String> networkId();

  /** Static address, alone or with a prefix length: {@code 192.0.2.5/24}. */
  @JsonProperty("ip_address")
  Optional<String> ipAddress();

  /** Netmask of a static address: {@code 255.255.255.0} or {@code ffff:ffff:ffff:ffff::}. */
  Optional<String> netmask();

  /** Default gateway, short for a route to everywhere. */
  Optional<String> gateway();

  /** Routes through this interface. */
  List<NetworkRoute> routes();

  /** Name servers that are reached through this interface. */
  List<NetworkService> services();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link NetworkConfig}. Not thread-safe. */
  final class Builder extends ImmutableNetworkConfig.Builder {}
}
