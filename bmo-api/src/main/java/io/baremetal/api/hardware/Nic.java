package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One address of one network interface. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = Nic.Builder.class)
public interface Nic extends Extensible {

  /** Name in the inspecting system, such as {@code eno1}. */
  Optional<String> name();

  /** Vendor and product id, separated by a blank. */
  Optional<String> model();

  /** Hardware address, in the case in which it was reported. */
  Optional<String> mac();

  /** IPv4 or IPv6 address that the interface had during inspection. */
  Optional<String> ip();

  /** Link speed, in whole Gbit/s. */
  Optional<Long> speedGbps();

  /** Whether the machine booted from this interface. */
  Optional<Boolean> pxe();

  /** Address on the PCI bus, such as {@code 0000:3b:00.0}. */
  Optional<String> pciAddress();

  /** VLAN of untagged frames, 0 to 4094. */
  Optional<Integer> vlanId();

  /** VLANs that the switch announced. */
  List<Vlan> vlans();

  /** What the switch at the other end said about itself. */
  Optional<Lldp> lldp();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link Nic}. Not thread-safe. */
  final class Builder extends ImmutableNic.Builder {}
}
