package io.baremetal.testkit.ironic.world;

import io.baremetal.api.json.ModelStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The port of a switch, as it announces itself by LLDP (IEEE 802.1AB). */
@Value.Immutable
@ModelStyle
public interface SwitchPort {

  /** Name of the switch. */
  String systemName();

  /** Name of the port. */
  String portId();

  /** MAC address of the switch, in lower case with colons. */
  @Value.Default
  default String chassisId() {
    return "11:22:33:aa:bb:cc";
  }

  /** The VLAN of frames without a tag, 1 to 4094. */
  Optional<Integer> untaggedVlan();

  /** The VLANs of the port, 1 to 4094; each is named after its number, as in {@code vlan101}. */
  List<Integer> vlans();

  /** A port without VLANs. */
  static SwitchPort of(String systemName, String portId) {
    return builder().systemName(systemName).portId(portId).build();
  }

  /** Names of switch and port are to be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds ports. */
  final class Builder extends ImmutableSwitchPort.Builder {}
}
