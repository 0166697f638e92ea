package io.baremetal.api.rule;

import static io.baremetal.api.rule.ProvisioningFacts.CIDR;
import static io.baremetal.api.rule.ProvisioningFacts.DHCP_EXTERNAL;
import static io.baremetal.api.rule.ProvisioningFacts.GATEWAY;
import static io.baremetal.api.rule.ProvisioningFacts.IP;
import static io.baremetal.api.rule.ProvisioningFacts.MODE;
import static io.baremetal.api.rule.ProvisioningFacts.RANGE;
import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.net.IpAddress;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.EffectiveProvisioning.ReadField;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.Optional;
import java.util.function.BiFunction;

/** The router that DHCP announces. */
final class GatewayRules {

  private static final String CHOOSE = "set the address of the router on the provisioning network";

  private GatewayRules() {}

  static Rule<EffectiveProvisioning> onlyManagedHasGateway(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "Only a Managed network announces a gateway",
            "remove the gateway, or use mode Managed")
        .reads(GATEWAY, MODE, DHCP_EXTERNAL, IP, CIDR)
        .check(
            (provisioning, problems) -> {
              boolean refused =
                  provisioning.is(NetworkMode.UNMANAGED)
                      || ProvisioningFacts.describesDisabledNetwork(provisioning);
              if (refused && !ProvisioningFacts.gateway(provisioning).isEmpty()) {
                problems.at(GATEWAY, nobodyAnnounces(provisioning));
              }
            });
  }

  static Rule<EffectiveProvisioning> gatewayHasEffect(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "Where there is no provisioning network there is no gateway", "remove the gateway")
        .reads(GATEWAY, MODE, DHCP_EXTERNAL, IP, CIDR)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) -> {
              boolean nothing =
                  provisioning.is(NetworkMode.DISABLED)
                      && !ProvisioningFacts.describesDisabledNetwork(provisioning);
              if (nothing && !ProvisioningFacts.gateway(provisioning).isEmpty()) {
                problems.at(GATEWAY, nobodyAnnounces(provisioning));
              }
            });
  }

  private static String nobodyAnnounces(EffectiveProvisioning provisioning) {
    return "nobody announces it " + ProvisioningFacts.inMode(provisioning);
  }

  static Rule<EffectiveProvisioning> gatewayCanBeRead(String id) {
    return Rule.<EffectiveProvisioning>of(id, "The gateway is an address", CHOOSE)
        .reads(GATEWAY, MODE, DHCP_EXTERNAL)
        .decisive()
        .check(
            (provisioning, problems) ->
                provisioning
                    .unreadable(ReadField.GATEWAY)
                    .ifPresent(why -> problems.at(GATEWAY, why)));
  }

  static Rule<EffectiveProvisioning> gatewayIsInNetwork(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "The gateway lies in the provisioning network", CHOOSE)
        .reads(GATEWAY, CIDR, MODE, DHCP_EXTERNAL)
        .check(
            (provisioning, problems) ->
                fault(
                        provisioning,
                        (gateway, all) ->
                            all.cidr()
                                .filter(network -> !network.contains(gateway))
                                .map(network -> gateway + " is not in " + network))
                    .ifPresent(why -> problems.at(GATEWAY, why)));
  }

  static Rule<EffectiveProvisioning> gatewayIsSomebodyElse(String id) {
    return Rule.<EffectiveProvisioning>of(id, "The gateway is not the provisioning IP", CHOOSE)
        .reads(GATEWAY, IP, MODE, DHCP_EXTERNAL)
        .check(
            (provisioning, problems) ->
                fault(
                        provisioning,
                        (gateway, all) ->
                            all.ip()
                                .filter(gateway::equals)
                                .map(ip -> gateway + " is the provisioning IP"))
                    .ifPresent(why -> problems.at(GATEWAY, why)));
  }

  static Rule<EffectiveProvisioning> gatewayIsUsable(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "The gateway is an address that a machine may have", CHOOSE)
        .reads(GATEWAY, CIDR, MODE, DHCP_EXTERNAL)
        .check(
            (provisioning, problems) ->
                fault(
                        provisioning,
                        (gateway, all) ->
                            all.cidr()
                                .filter(network -> !network.isWrittenAsMapped())
                                .filter(network -> !network.isUsable(gateway))
                                .map(
                                    network ->
                                        gateway
                                            + " is the network or broadcast address of "
                                            + network))
                    .ifPresent(why -> problems.at(GATEWAY, why)));
  }

  static Rule<EffectiveProvisioning> gatewayIsNotHandedOut(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "DHCP does not hand out the gateway's address",
            "choose another range or another gateway")
        .reads(GATEWAY, RANGE, MODE, DHCP_EXTERNAL)
        .check(
            (provisioning, problems) ->
                fault(
                        provisioning,
                        (gateway, all) ->
                            all.givenDhcpRange()
                                .filter(range -> range.contains(gateway))
                                .map(range -> gateway + " is in the DHCP range " + range))
                    .ifPresent(why -> problems.at(GATEWAY, why)));
  }

  private static Optional<String> fault(
      EffectiveProvisioning provisioning,
      BiFunction<IpAddress, EffectiveProvisioning, Optional<String>> check) {
    return provisioning.gateway().flatMap(gateway -> check.apply(gateway, provisioning));
  }
}
