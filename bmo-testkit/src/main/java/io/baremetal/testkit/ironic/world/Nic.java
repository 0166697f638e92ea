package io.baremetal.testkit.ironic.world;

import io.baremetal.api.json.ModelStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A network interface of a simulated server. */
@Value.Immutable
@ModelStyle
public interface Nic {

  /** The kernel's name for it, such as {@code eno1}. */
  String name();

  /** Its MAC address, in lower case with colons. */
  String mac();

  /** The address that it gets in the provisioning network; none if it gets none. */
  Optional<String> ipv4();

  /** Speed of the link in megabits per second. */
  @Value.Default
  default int speedMbps() {
    return 25_000;
  }

  /** Whether a cable is plugged in. */
  @Value.Default
  default boolean hasCarrier() {
    return true;
  }

  /** PCI vendor id, such as {@code 0x8086}. */
  @Value.Default
  default String vendor() {
    return "0x8086";
  }

  /** PCI product id, such as {@code 0x1572}. */
  @Value.Default
  default String product() {
    return "0x1572";
  }

  /** Address on the PCI bus. */
  @Value.Default
  default String pciAddress() {
    return "0000:3b:00.0";
  }

  /** Where the cable ends, as the switch tells by LLDP; of no meaning without a cable. */
  @Value.Default
  default SwitchPort switchPort() {
    return SwitchPort.of("switch-1", "Ethernet1/" + name());
  }

  /** Starts with the defaults above; name and MAC are to be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds network interfaces. */
  final class Builder extends ImmutableNic.Builder {}
}
