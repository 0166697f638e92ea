package io.baremetal.api.configdata;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baremetal.api.json.OpenEnum;
import java.util.List;
import java.util.Map;

/** How an interface gets its address. */
public final class NetworkType extends OpenEnum {

  /** A static IPv4 address. */
  public static final NetworkType IPV4 = new NetworkType("ipv4");

  /** An IPv4 address by DHCP. */
  public static final NetworkType IPV4_DHCP = new NetworkType("ipv4_dhcp");

  /** A static IPv6 address. */
  public static final NetworkType IPV6 = new NetworkType("ipv6");

  /** An IPv6 address by DHCP. */
  public static final NetworkType IPV6_DHCP = new NetworkType("ipv6_dhcp");

  /** An IPv6 address made up from router advertisements. */
  public static final NetworkType IPV6_SLAAC = new NetworkType("ipv6_slaac");

  /** Made up from router advertisements, everything else by DHCP. */
  public static final NetworkType IPV6_DHCPV6_STATELESS = new NetworkType("ipv6_dhcpv6-stateless");

  /** Everything by DHCP. */
  public static final NetworkType IPV6_DHCPV6_STATEFUL = new NetworkType("ipv6_dhcpv6-stateful");

  private static final Map<String, NetworkType> KNOWN =
      index(
          IPV4,
          IPV4_DHCP,
          IPV6,
          IPV6_DHCP,
          IPV6_SLAAC,
          IPV6_DHCPV6_STATELESS,
          IPV6_DHCPV6_STATEFUL);

  private NetworkType(String wire) {
    super(wire);
  }

  /**
   * The value that is spelt {@code wire}. Any text is accepted: what this version does not know is
   * kept as it came.
   */
  @JsonCreator
  public static NetworkType of(String wire) {
    NetworkType known = KNOWN.get(wire);
    return known != null ? known : new NetworkType(wire);
  }

  /** Every value that this version knows, in the order of this page. */
  public static List<NetworkType> known() {
    return List.copyOf(KNOWN.values());
  }

  /** Whether the address is written down, not given out. */
  public boolean isStatic() {
    return equals(IPV4) || equals(IPV6);
  }

  /** Whether it is about IPv4. */
  public boolean isIpv4() {
    return wire().startsWith("ipv4");
  }

  @Override
  public boolean isKnown() {
    return KNOWN.containsKey(wire());
  }
}
