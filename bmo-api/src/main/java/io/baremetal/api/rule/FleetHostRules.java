package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.net.DhcpRange;
import io.baremetal.api.net.IpAddress;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.List;
import java.util.Optional;

/** Hosts and Provisionings among others. */
final class FleetHostRules {

  private static final String ADDRESS = "spec.bmc.address";
  private static final String MAC = "spec.bootMACAddress";
  private static final String CONSUMER = "spec.consumerRef";
  private static final String NAME = "metadata.name";

  private FleetHostRules() {}

  static Rule<HostInFleet> bmcIsOwn(String id) {
    return Rule.<HostInFleet>of(
            id,
            "No two hosts are the same machine: each has a BMC, or a system of one, of its own",
            "correct the address, or remove one of the hosts")
        .reads(ADDRESS)
        .offIn(UPSTREAM)
        .check(
            (member, problems) ->
                member
                    .fleet()
                    .othersWithBmc(member)
                    .ifPresent(
                        others ->
                            problems.at(
                                ADDRESS,
                                member.bmc().map(BmcAddress::toString).orElse("")
                                    + " is also the BMC of "
                                    + others)));
  }

  static Rule<HostInFleet> bootMacIsOwn(String id) {
    return Rule.<HostInFleet>of(
            id,
            "No two hosts boot from the same network interface",
            "correct the MAC address, or remove one of the hosts")
        .reads(MAC)
        .offIn(UPSTREAM)
        .check(
            (member, problems) ->
                member
                    .fleet()
                    .othersWithBootMac(member)
                    .ifPresent(
                        others ->
                            problems.at(
                                MAC,
                                member.bootMacKey().orElse("")
                                    + " is also the boot MAC address of "
                                    + others)));
  }

  static Rule<HostInFleet> consumerHasOneHost(String id) {
    return Rule.<HostInFleet>of(
            id, "No two hosts have the same consumer", "remove spec.consumerRef from one of them")
        .reads(CONSUMER)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (member, problems) ->
                member
                    .fleet()
                    .othersWithConsumer(member)
                    .ifPresent(
                        others -> problems.at(CONSUMER, "it is also the consumer of " + others)));
  }

  static Rule<HostInFleet> canBoot(String id) {
    return Rule.<HostInFleet>of(
            id,
            "A host that boots over the provisioning network has one to boot over",
            "use an address for virtual media, or a provisioning network that is not Disabled")
        .reads(ADDRESS)
        .offIn(UPSTREAM)
        .check(
            (member, problems) ->
                provisioning(member)
                    .filter(each -> each.is(NetworkMode.DISABLED))
                    .flatMap(each -> member.bmc())
                    .filter(address -> address.driver().needsProvisioningNetwork())
                    .ifPresent(
                        address ->
                            problems.at(
                                ADDRESS,
                                "host "
                                    + member.name()
                                    + " boots over the network, by its driver "
                                    + address.scheme()
                                    + ", but the provisioning network is Disabled")));
  }

  static Rule<HostInFleet> bmcIsNotHandedOut(String id) {
    return Rule.<HostInFleet>of(
            id,
            "DHCP does not hand out the address of a BMC",
            "choose another range, or give the BMC another address")
        .reads(ADDRESS)
        .offIn(UPSTREAM)
        .check(
            (member, problems) -> {
              Optional<DhcpRange> range =
                  provisioning(member).flatMap(EffectiveProvisioning::dhcpRange);
              range
                  .flatMap(served -> member.bmcIp().filter(served::contains))
                  .ifPresent(
                      ip ->
                          problems.at(
                              ADDRESS,
                              ip + " is in the DHCP range " + range.map(Object::toString).get()));
            });
  }

  static Rule<HostInFleet> bmcIsNear(String id) {
    return Rule.<HostInFleet>of(
            id,
            "Without a provisioning network BMCs are in the networks of the cluster's machines,"
                + " from where metal3 reaches them",
            "move the BMC, or make sure that its network is routed to the machines")
        .reads(ADDRESS)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (member, problems) ->
                provisioning(member)
                    .filter(each -> each.is(NetworkMode.DISABLED))
                    .flatMap(each -> member.bmcIp())
                    .filter(ip -> isOutside(ip, member.fleet().machineNetworks()))
                    .ifPresent(
                        ip ->
                            problems.at(
                                ADDRESS,
                                ip + " is in none of " + member.fleet().machineNetworks())));
  }

  private static boolean isOutside(IpAddress ip, List<Cidr> networks) {
    return !networks.isEmpty() && networks.stream().noneMatch(network -> network.contains(ip));
  }

  static Rule<FleetRules.ProvisioningInFleet> provisioningIsTheOnlyOne(String id) {
    return Rule.<FleetRules.ProvisioningInFleet>of(
            id, "There is one Provisioning in a cluster", "remove all but " + Provisioning.NAME)
        .reads(NAME)
        .offIn(UPSTREAM)
        .check(
            (member, problems) -> {
              String own = name(member.provisioning());
              List<String> all =
                  member.fleet().provisionings().stream().map(FleetHostRules::name).toList();
              if (!own.equals(Provisioning.NAME)) {
                Fleet.others(all, own)
                    .ifPresent(list -> problems.at(NAME, "there is also " + list));
              }
            });
  }

  private static String name(Provisioning provisioning) {
    return provisioning.metadata().name().orElse("");
  }

  private static Optional<EffectiveProvisioning> provisioning(HostInFleet member) {
    return member.fleet().provisioning();
  }
}
