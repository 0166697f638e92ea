package io.baremetal.api.configdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One interface. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = NetworkLink.Builder.class)
public interface NetworkLink extends Extensible {

  /** Name by which bonds, VLANs and networks refer to it; required. */
  Optional<String> id();

  /** Name that the interface gets in the machine; absent leaves it to the machine. */
  Optional<String> name();

  /** What it is; required. */
  Optional<LinkType> type();

  /** Hardware address by which a physical interface is found; required for it. */
  @JsonProperty("ethernet_mac_address")
  Optional<String> ethernetMacAddress();

  /** Largest packet, in bytes, 68 to 65535; absent leaves it to the machine. */
  Optional<Integer> mtu();

  /** Ids of the links that a bond is made of. */
  @JsonProperty("bond_links")
  List<String> bondLinks();

  /** How a bond shares its links, for example {@code 802.3ad}. */
  @JsonProperty("bond_mode")
  Optional<String> bondMode();

  /** How often a bond looks at its links, in milliseconds. */
  @JsonProperty("bond_miimon")
  Optional<Integer> bondMiimon();

  /** What a bond chooses the link of a packet by, for example {@code layer3+4}. */
  @JsonProperty("bond_xmit_hash_policy")
  Optional<String> bondXmitHashPolicy();

  /** Tag of a VLAN, 1 to 4094. */
  @JsonProperty("vlan_id")
  Optional<Integer> vlanId();

  /** Id of the link that a VLAN lies on. */
  @JsonProperty("vlan_link")
  Optional<String> vlanLink();

  /** Hardware address of the VLAN interface. */
  @JsonProperty("vlan_mac_address")
  Optional<String> vlanMacAddress();

  /** Id of the virtual interface at the provider; not used on bare metal. */
  @JsonProperty("vif_id")
  Optional<String> vifId();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link NetworkLink}. Not thread-safe. */
  final class Builder extends ImmutableNetworkLink.Builder {}
}
