package io.baremetal.api.rule;

import static io.baremetal.api.rule.ProvisioningFacts.CIDR;
import static io.baremetal.api.rule.ProvisioningFacts.DHCP_EXTERNAL;
import static io.baremetal.api.rule.ProvisioningFacts.IP;
import static io.baremetal.api.rule.ProvisioningFacts.MODE;
import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.net.Cidr;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.EffectiveProvisioning.ReadField;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.Optional;

/** The provisioning network and the address of metal3 on it. */
final class NetworkRules {

  private static final int SHORTEST_IPV6_PREFIX = 64;
  private static final String EXTERNAL = "spec.externalIPs";

  private NetworkRules() {}

  static Rule<EffectiveProvisioning> ipCanBeRead(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "The provisioning IP is an address; only a Disabled network may do without",
            "set a free address of the provisioning network")
        .reads(IP, CIDR, MODE, DHCP_EXTERNAL)
        .decisive()
        .check(
            (provisioning, problems) -> {
              boolean needed =
                  ProvisioningFacts.hasNetwork(provisioning)
                      || ProvisioningFacts.describesDisabledNetwork(provisioning);
              if (needed) {
                unreadable(provisioning, ProvisioningFacts.ip(provisioning), ReadField.IP)
                    .ifPresent(why -> problems.at(IP, why));
              }
            });
  }

  static Rule<EffectiveProvisioning> cidrCanBeRead(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "The provisioning network is given, unless it is Disabled",
            "set address and prefix length of the network, for example 172.22.0.0/24")
        .reads(CIDR, MODE, DHCP_EXTERNAL)
        .decisive()
        .check(
            (provisioning, problems) -> {
              if (ProvisioningFacts.hasNetwork(provisioning)) {
                unreadable(provisioning, ProvisioningFacts.cidr(provisioning), ReadField.CIDR)
                    .ifPresent(why -> problems.at(CIDR, why));
              }
            });
  }

  private static Optional<String> unreadable(
      EffectiveProvisioning provisioning, String text, ReadField field) {
    return text.isEmpty() ? Optional.of("it is not set") : provisioning.unreadable(field);
  }

  static Rule<EffectiveProvisioning> ipv6NetworkIsNotTooLarge(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "A Managed IPv6 network is a /64 or smaller, which is all that dnsmasq can serve",
            "use a prefix length of 64 or more")
        .reads(CIDR, MODE, DHCP_EXTERNAL)
        .check(
            (provisioning, problems) ->
                provisioning
                    .cidr()
                    .filter(network -> ProvisioningFacts.isManaged(provisioning))
                    .filter(network -> !network.isIpv4())
                    .filter(network -> network.prefixLength() < SHORTEST_IPV6_PREFIX)
                    .ifPresent(
                        network ->
                            problems.at(CIDR, "the network " + network + " is larger than a /64")));
  }

  static Rule<EffectiveProvisioning> ipIsInNetwork(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "The provisioning IP lies in the provisioning network",
            "choose an address of the network, or correct the network")
        .reads(IP, CIDR, MODE, DHCP_EXTERNAL)
        .check(
            (provisioning, problems) ->
                network(provisioning)
                    .ifPresent(
                        network ->
                            provisioning
                                .ip()
                                .filter(ip -> !network.contains(ip))
                                .ifPresent(ip -> problems.at(IP, ip + " is not in " + network))));
  }

  static Rule<EffectiveProvisioning> ipIsUsable(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "The provisioning IP is an address that a machine may have",
            "choose an address between the first and the last of the network")
        .reads(IP, CIDR, MODE, DHCP_EXTERNAL)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                network(provisioning)
                    .ifPresent(
                        network ->
                            provisioning
                                .ip()
                                .filter(ip -> !network.isUsable(ip))
                                .ifPresent(
                                    ip ->
                                        problems.at(
                                            IP,
                                            ip
                                                + " is the network or broadcast address of "
                                                + network))));
  }

  static Rule<EffectiveProvisioning> networkIsWrittenPlainly(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "An IPv4 network is written as one, since services see the number after the slash",
            "write it like 172.22.0.0/24")
        .reads(CIDR, MODE, DHCP_EXTERNAL)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                network(provisioning)
                    .filter(Cidr::isWrittenAsMapped)
                    .ifPresent(
                        network ->
                            problems.at(CIDR, "the network " + network + " is written as IPv6")));
  }

  static Rule<EffectiveProvisioning> interfaceIsKnown(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "The interface on the provisioning network is known by name or MAC address",
            "set provisioningInterface or provisioningMacAddresses; "
                + "on OpenShift the operator finds the addresses itself")
        .reads("spec.provisioningInterface", "spec.provisioningMacAddresses", MODE, DHCP_EXTERNAL)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) -> {
              boolean unknown =
                  HostFacts.nonEmpty(ProvisioningFacts.spec(provisioning).provisioningInterface())
                          .isEmpty()
                      && ProvisioningFacts.spec(provisioning).provisioningMacAddresses().isEmpty();
              if (ProvisioningFacts.hasNetwork(provisioning) && unknown) {
                problems.at(
                    "spec.provisioningInterface", "neither name nor MAC addresses are given");
              }
            });
  }

  static Rule<EffectiveProvisioning> disabledNetworkHasTwoIps(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "Without a provisioning network metal3 has two addresses that hosts reach",
            "set provisioningIP and one of externalIPs, both on a network that hosts reach; "
                + "else addresses of cluster nodes are used, which come and go")
        .reads(IP, EXTERNAL, MODE, DHCP_EXTERNAL)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) -> {
              int external = ProvisioningFacts.spec(provisioning).externalIps().size();
              int given = external + (ProvisioningFacts.ip(provisioning).isEmpty() ? 0 : 1);
              if (provisioning.is(NetworkMode.DISABLED) && given < 2) {
                problems.at(
                    ProvisioningFacts.ip(provisioning).isEmpty() ? IP : EXTERNAL,
                    "mode Disabled has " + given + " of two addresses");
              }
            });
  }

  /** The network, where machines boot on it. */
  private static Optional<Cidr> network(EffectiveProvisioning provisioning) {
    return provisioning.cidr().filter(network -> ProvisioningFacts.hasNetwork(provisioning));
  }
}
