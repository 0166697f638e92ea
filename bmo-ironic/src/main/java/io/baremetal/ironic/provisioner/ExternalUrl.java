package io.baremetal.ironic.provisioner;

import io.baremetal.api.net.IpAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Where a BMC finds Ironic's images if it speaks IPv6 and they do not lie at the usual URL. */
final class ExternalUrl {

  /** The key of {@code driver_info}. */
  static final String KEY = "external_http_url";

  private ExternalUrl() {}

  /**
   * The URL for this BMC; empty if the usual one will do. A name is looked up; one that cannot be
   * found is taken for IPv4.
   *
   * @param hostname name or address of the BMC
   */
  static Optional<String> of(String hostname, IronicProvisionerConfig config) {
    return config
        .externalUrlV6()
        .filter(url -> !hostname.isEmpty())
        .filter(url -> address(hostname).filter(ip -> !ip.isIpv4()).isPresent());
  }

  private static Optional<IpAddress> address(String hostname) {
    Optional<IpAddress> literal = IpAddress.tryParse(hostname).value();
    if (literal.isPresent()) {
      return literal;
    }
    try {
      return IpAddress.tryParse(InetAddress.getByName(hostname).getHostAddress()).value();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
