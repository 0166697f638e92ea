package io.baremetal.api.rule;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.bmc.BmcDriver;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.net.IpAddress;
import io.baremetal.api.net.MacAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * A host among others.
 *
 * @param host the host
 * @param fleet the others; may hold the host itself
 * @param name namespace/name
 * @param bmc its BMC address, if it can be read
 * @param bmcKey the same for all addresses of the same machine at the same BMC
 * @param bootMacKey its boot MAC address in one form, if it can be read
 */
record HostInFleet(
    BareMetalHost host,
    Fleet fleet,
    String name,
    Optional<BmcAddress> bmc,
    Optional<String> bmcKey,
    Optional<String> bootMacKey) {

  private static final String SERVICE_ROOT = "/redfish/v1";

  static HostInFleet of(BareMetalHost host, Fleet fleet) {
    JudgedHost judged = JudgedHost.of(host);
    Optional<BmcAddress> bmc = HostFacts.bmc(judged);
    return new HostInFleet(
        host,
        fleet,
        host.metadata().namespace().orElse("") + "/" + host.metadata().name().orElse(""),
        bmc,
        bmc.filter(address -> !address.hostname().isEmpty()).map(HostInFleet::key),
        HostFacts.bootMac(judged)
            .flatMap(text -> MacAddress.tryParse(text).value())
            .map(MacAddress::toString));
  }

  /** The BMC's address, if it is written as one and not as a name. */
  Optional<IpAddress> bmcIp() {
    return bmc.flatMap(address -> IpAddress.tryParse(address.hostname()).value());
  }

  /** Protocol, host, port and system: a Redfish service may have many systems, each with a path. */
  private static String key(BmcAddress address) {
    String host =
        IpAddress.tryParse(address.hostname())
            .value()
            .map(IpAddress::toString)
            .orElseGet(() -> address.hostname().toLowerCase(Locale.ROOT));
    return protocol(address)
        + "://"
        + host
        + ":"
        + address.port().orElseGet(() -> defaultPort(address))
        + (isIpmi(address) ? "" : system(address.path()));
  }

  /** The path without slashes at its end; nothing for the service itself, with its only system. */
  private static String system(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    String system = path.substring(0, end);
    return system.equals(SERVICE_ROOT) ? "" : system;
  }

  private static boolean isIpmi(BmcAddress address) {
    return address.driver() == BmcDriver.IPMI || address.driver() == BmcDriver.LIBVIRT;
  }

  private static String protocol(BmcAddress address) {
    return isIpmi(address) ? "ipmi" : "redfish";
  }

  private static String defaultPort(BmcAddress address) {
    if (isIpmi(address)) {
      return "623";
    }
    return address.transport().equals("http") ? "80" : "443";
  }
}
