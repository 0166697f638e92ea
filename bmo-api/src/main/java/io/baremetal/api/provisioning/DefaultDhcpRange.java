package io.baremetal.api.provisioning;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.net.DhcpRange;
import io.baremetal.api.net.IpAddress;
import java.math.BigInteger;
import java.util.Optional;

/** The range that is served when none is given: the 10th to the 100th address of the network. */
final class DefaultDhcpRange {

  private static final int FIRST = 10;
  private static final int LAST = 100;
  private static final BigInteger LEAST_SIZE = BigInteger.valueOf(8);

  private DefaultDhcpRange() {}

  /** The range, or why there can be none. */
  static Attempt<DhcpRange> of(Cidr network, Optional<IpAddress> ip, Optional<IpAddress> gateway) {
    BigInteger addresses = DhcpRange.of(network.first(), network.last()).size();
    if (addresses.compareTo(BigInteger.valueOf(FIRST)) <= 0) {
      return tooSmall(network);
    }
    DhcpRange range = DhcpRange.of(network.first().plus(FIRST), end(network, addresses));
    if (range.size().compareTo(LEAST_SIZE) < 0) {
      return tooSmall(network);
    }
    if (ip.filter(range::contains).isPresent()) {
      return taken(range, "provisioningIP");
    }
    return gateway.filter(range::contains).isPresent()
        ? taken(range, "provisioningNetworkGateway")
        : Attempt.of(range);
  }

  private static IpAddress end(Cidr network, BigInteger addresses) {
    IpAddress usable = network.lastUsable();
    if (addresses.compareTo(BigInteger.valueOf(LAST)) <= 0) {
      return usable;
    }
    IpAddress wanted = network.first().plus(LAST);
    return wanted.compareTo(usable) < 0 ? wanted : usable;
  }

  private static Attempt<DhcpRange> tooSmall(Cidr network) {
    return Attempt.refused("the network " + network + " is too small for the default range");
  }

  private static Attempt<DhcpRange> taken(DhcpRange range, String field) {
    return Attempt.refused("the default range " + range + " holds the " + field);
  }
}
