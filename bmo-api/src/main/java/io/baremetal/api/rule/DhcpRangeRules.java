package io.baremetal.api.rule;

import static io.baremetal.api.rule.ProvisioningFacts.CIDR;
import static io.baremetal.api.rule.ProvisioningFacts.DHCP_EXTERNAL;
import static io.baremetal.api.rule.ProvisioningFacts.GATEWAY;
import static io.baremetal.api.rule.ProvisioningFacts.IP;
import static io.baremetal.api.rule.ProvisioningFacts.MODE;
import static io.baremetal.api.rule.ProvisioningFacts.RANGE;
import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.DhcpRange;
import io.baremetal.api.net.IpAddress;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.EffectiveProvisioning.ReadField;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses that DHCP hands out. */
final class DhcpRangeRules {

  private static final String FORM =
      "set first and last address with a comma between, for example 172.22.0.10,172.22.0.100";

  private DhcpRangeRules() {}

  static Rule<EffectiveProvisioning> rangeCanBeRead(String id) {
    return Rule.<EffectiveProvisioning>of(id, "The DHCP range is two addresses", FORM)
        .reads(RANGE, MODE, DHCP_EXTERNAL)
        .decisive()
        .check(
            (provisioning, problems) ->
                provisioning
                    .unreadable(ReadField.DHCP_RANGE)
                    .ifPresent(why -> problems.at(RANGE, why)));
  }

  static Rule<EffectiveProvisioning> rangeIsInNetwork(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "The DHCP range lies in the provisioning network", FORM)
        .reads(RANGE, CIDR, MODE, DHCP_EXTERNAL)
        .check(
            (provisioning, problems) ->
                provisioning
                    .cidr()
                    .ifPresent(
                        network ->
                            ends(provisioning)
                                .filter(end -> !network.contains(end))
                                .forEach(
                                    end -> problems.at(RANGE, end + " is not in " + network))));
  }

  static Rule<EffectiveProvisioning> ipIsNotHandedOut(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "DHCP does not hand out the provisioning IP",
            "choose another range or another provisioning IP")
        .reads(IP, RANGE, MODE, DHCP_EXTERNAL)
        .check(
            (provisioning, problems) ->
                provisioning
                    .givenDhcpRange()
                    .ifPresent(
                        range ->
                            provisioning
                                .ip()
                                .filter(range::contains)
                                .ifPresent(
                                    ip -> problems.at(IP, ip + " is in the DHCP range " + range))));
  }

  static Rule<EffectiveProvisioning> rangeIsKnown(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "A Managed network has a DHCP range", "set provisioningDHCPRange")
        .reads(RANGE, CIDR, IP, GATEWAY, MODE, DHCP_EXTERNAL)
        .check(
            (provisioning, problems) -> {
              boolean missing =
                  ProvisioningFacts.isManaged(provisioning)
                      && ProvisioningFacts.range(provisioning).isEmpty();
              if (missing && provisioning.dhcpRange().isEmpty()) {
                problems.at(
                    RANGE,
                    provisioning
                        .defaultDhcpRange()
                        .flatMap(Attempt::reason)
                        .orElse("there is no DHCP range in mode Managed"));
              }
            });
  }

  static Rule<EffectiveProvisioning> rangeIsGiven(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "The DHCP range is not left to the default",
            "set provisioningDHCPRange to this or another range")
        .reads(RANGE, CIDR, IP, GATEWAY, MODE, DHCP_EXTERNAL)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                provisioning
                    .defaultDhcpRange()
                    .flatMap(Attempt::value)
                    .ifPresent(
                        range -> problems.at(RANGE, "DHCP will hand out the default, " + range)));
  }

  static Rule<EffectiveProvisioning> rangeIsNotReversed(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "The DHCP range begins with its lower end", "swap the two addresses")
        .reads(RANGE, MODE, DHCP_EXTERNAL)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                provisioning
                    .givenDhcpRange()
                    .filter(range -> range.isReversed() && !range.isMixed())
                    .ifPresent(range -> problems.at(RANGE, range + " ends before it begins")));
  }

  static Rule<EffectiveProvisioning> rangeIsOfOneFamily(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "Both ends of the DHCP range are IPv4 or both are IPv6", FORM)
        .reads(RANGE, MODE, DHCP_EXTERNAL)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                provisioning
                    .givenDhcpRange()
                    .filter(DhcpRange::isMixed)
                    .ifPresent(range -> problems.at(RANGE, range + " is of both families")));
  }

  static Rule<EffectiveProvisioning> rangeIsUsable(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "Machines may have all addresses of the DHCP range",
            "leave out the network and the broadcast address")
        .reads(RANGE, CIDR, MODE, DHCP_EXTERNAL)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                provisioning
                    .cidr()
                    .map(
                        network ->
                            ends(provisioning)
                                .filter(end -> !network.isUsable(end))
                                .map(IpAddress::toString)
                                .collect(Collectors.joining(" and ")))
                    .filter(ends -> !ends.isEmpty())
                    .ifPresent(ends -> problems.at(RANGE, ends + " may belong to no machine")));
  }

  static Rule<EffectiveProvisioning> rangeHasEffect(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "A DHCP range is given only where DHCP is served", "remove provisioningDHCPRange")
        .reads(RANGE, MODE, DHCP_EXTERNAL)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) -> {
              if (!ProvisioningFacts.isManaged(provisioning)
                  && !ProvisioningFacts.range(provisioning).isEmpty()) {
                problems.at(RANGE, "nobody serves it " + ProvisioningFacts.inMode(provisioning));
              }
            });
  }

  private static Stream<IpAddress> ends(EffectiveProvisioning provisioning) {
    Optional<DhcpRange> range = provisioning.givenDhcpRange();
    return range.stream().flatMap(given -> Stream.of(given.start(), given.end()));
  }
}
