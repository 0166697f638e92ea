package io.baremetal.api.configdata;

import io.baremetal.api.configdata.NetworkDataCheck.Problems;
import io.baremetal.api.error.Quoted;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.net.IpAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges addresses, routes and services. */
final class AddressCheck {

  private final Problems problems;
  private final Set<String> links;
  private final Map<IpAddress, String> owners = new HashMap<>();

  AddressCheck(Problems problems, Set<String> links) {
    this.problems = problems;
    this.links = links;
  }

  void check(List<NetworkConfig> networks) {
    problems.duplicates(
        "networks[%d].id",
        networks.stream().map(network -> network.id().orElse("")),
        "another network has the id %s as well; give each its own");
    for (int i = 0; i < networks.size(); i++) {
      check("networks[" + i + "]", networks.get(i));
    }
  }

  private void check(String path, NetworkConfig network) {
    if (network.id().orElse("").isEmpty()) {
      problems.error(path + ".id", "is missing; name the network");
    }
    String link = network.link().orElse("");
    if (!links.contains(link)) {
      problems.error(
          path + ".link",
          link.isEmpty() ? "is missing; name a link" : "no link has the id " + Quoted.text(link));
    }
    NetworkType type = network.type().orElse(NetworkType.of(""));
    if (!type.isKnown()) {
      problems.error(
          path + ".type",
          Quoted.text(type.wire()) + " is no type of network; use one of " + NetworkType.known());
    } else if (type.isStatic()) {
      addresses(path, network, type.isIpv4());
    }
    for (int i = 0; i < network.routes().size(); i++) {
      route(path + ".routes[" + i + "]", network.routes().get(i));
    }
    services(problems, path + ".services", network.services());
  }

  private void addresses(String path, NetworkConfig network, boolean ipv4) {
    String address = network.ipAddress().orElse("");
    Optional<IpAddress> ip = ip(path + ".ip_address", address.replaceFirst("/.*", ""));
    ip.filter(found -> found.isIpv4() != ipv4)
        .ifPresent(
            found ->
                problems.error(
                    path + ".ip_address", found + " does not belong to the type of the network"));
    ip.ifPresent(
        found -> {
          String first = owners.putIfAbsent(found, path);
          if (first != null) {
            problems.error(
                path + ".ip_address", found + " is the address of " + first + " already");
          }
        });
    Optional<Cidr> subnet = subnet(path, address, network.netmask());
    network
        .gateway()
        .filter(text -> !text.isEmpty())
        .flatMap(text -> ip(path + ".gateway", text))
        .filter(gateway -> subnet.isPresent() && !onLink(subnet.get(), gateway))
        .ifPresent(
            gateway ->
                problems.warning(
                    path + ".gateway",
                    gateway + " lies outside the network " + subnet.get() + " of the address"));
  }

  /** Whether a router may be there: in the network, or link-local. */
  private static boolean onLink(Cidr subnet, IpAddress gateway) {
    return subnet.contains(gateway) || Cidr.parse("fe80::/10").contains(gateway);
  }

  private Optional<Cidr> subnet(String path, String address, Optional<String> netmask) {
    boolean hasPrefix = address.indexOf('/') >= 0;
    String mask = netmask.orElse("");
    if (!hasPrefix && mask.isEmpty()) {
      problems.error(path + ".netmask", "is missing; set it, or write the address as 192.0.2.5/24");
      return Optional.empty();
    }
    if (hasPrefix) {
      Attempt<Cidr> cidr = Cidr.tryParse(address);
      if (IpAddress.tryParse(address.replaceFirst("/.*", "")).value().isPresent()) {
        cidr.reason().ifPresent(reason -> problems.error(path + ".ip_address", reason));
      }
      return cidr.value();
    }
    Optional<Integer> length =
        IpAddress.tryParse(mask).value().flatMap(IpAddress::prefixLengthAsMask);
    if (length.isEmpty()) {
      problems.error(path + ".netmask", Quoted.text(mask) + " is no netmask such as 255.255.255.0");
    }
    return length.flatMap(bits -> Cidr.tryParse(address + "/" + bits).value());
  }

  private void route(String path, NetworkRoute route) {
    String network = route.network().orElse("");
    Optional<IpAddress> target = ip(path + ".network", network.replaceFirst("/.*", ""));
    if (target.isPresent()) {
      subnet(path, network, route.netmask());
    }
    ip(path + ".gateway", route.gateway().orElse(""));
    services(problems, path + ".services", route.services());
  }

  private Optional<IpAddress> ip(String path, String text) {
    return ip(problems, path, text);
  }

  private static Optional<IpAddress> ip(Problems problems, String path, String text) {
    if (text.isEmpty()) {
      problems.error(path, "is missing; write an IP address");
      return Optional.empty();
    }
    Attempt<IpAddress> ip = IpAddress.tryParse(text);
    ip.reason().ifPresent(reason -> problems.error(path, reason));
    return ip.value();
  }

  static void services(Problems problems, String path, List<NetworkService> services) {
    for (int i = 0; i < services.size(); i++) {
      String at = path + "[" + i + "]";
      String type = services.get(i).type().orElse("");
      if (!type.equals("dns")) {
        problems.warning(at + ".type", Quoted.text(type) + " is no known service; only dns is");
      }
      ip(problems, at + ".address", services.get(i).address().orElse(""));
    }
  }
}
