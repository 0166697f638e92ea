package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.bmc.BmcDriver;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.net.IpAddress;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rules about the networks of a site. That DHCP does not hand out the address of a BMC, where both
 * share a network, is for {@link FleetRules} to say. The sets are immutable and thread-safe.
 */
public final class SiteRules {

  private static final FieldPath INTERFACES = FieldPath.parse("interfaces");
  private static final List<SiteRole> OTHERS = List.of(SiteRole.BMC, SiteRole.BARE_METAL);

  private static final List<Rule<Site>> RULES =
      List.of(
          rolesAreThere("BMO-SITE-001"),
          provisioningIsApart("BMO-SITE-002"),
          networksAreApart("BMO-SITE-003"),
          bmcsAreThere("BMO-SITE-004"));

  private SiteRules() {}

  /** What a site must obey. */
  public static RuleSet<Site> under(Profile profile) {
    return RuleSet.<Site>under(profile).stage(RULES);
  }

  private static Rule<Site> rolesAreThere(String id) {
    return Rule.<Site>of(
            id,
            "There is an interface for each role that a host needs",
            "give an interface the role, or use addresses with another driver")
        .reads("interfaces")
        .offIn(UPSTREAM)
        .check(
            (site, problems) -> {
              needed(site, SiteRole.BMC, driver -> true, problems);
              needed(site, SiteRole.PROVISIONING, BmcDriver::needsProvisioningNetwork, problems);
              needed(
                  site,
                  SiteRole.BARE_METAL,
                  driver -> !driver.needsProvisioningNetwork(),
                  problems);
            });
  }

  private static void needed(
      Site site, SiteRole role, Predicate<BmcDriver> needs, Problems problems) {
    if (site.interfaceFor(role).isPresent()) {
      return;
    }
    site.fleet().hosts().stream()
        .filter(host -> host.bmc().filter(address -> needs.test(address.driver())).isPresent())
        .findFirst()
        .ifPresent(
            host ->
                problems.at(
                    at(role), "no interface is for " + role + ", which " + host.name() + " needs"));
  }

  private static Rule<Site> provisioningIsApart(String id) {
    return Rule.<Site>of(
            id,
            "The provisioning interface has no other role; its DHCP would answer there too",
            "use an interface or a VLAN of its own")
        .reads("interfaces")
        .offIn(UPSTREAM)
        .check(
            (site, problems) ->
                site.interfaceFor(SiteRole.PROVISIONING)
                    .ifPresent(
                        own ->
                            OTHERS.stream()
                                .filter(role -> shares(site, role, own))
                                .forEach(
                                    role ->
                                        problems.at(
                                            at(SiteRole.PROVISIONING),
                                            own.name() + " is also for " + role))));
  }

  private static boolean shares(Site site, SiteRole role, SiteInterface own) {
    return site.interfaceFor(role).filter(other -> other.name().equals(own.name())).isPresent();
  }

  private static Rule<Site> networksAreApart(String id) {
    return Rule.<Site>of(
            id,
            "The provisioning network overlaps no other; BMC and bare metal may share one",
            "use other addresses for one of them")
        .reads("interfaces")
        .offIn(UPSTREAM)
        .check(
            (site, problems) ->
                network(site, SiteRole.PROVISIONING)
                    .ifPresent(own -> OTHERS.forEach(role -> overlap(site, own, role, problems))));
  }

  private static void overlap(Site site, Cidr own, SiteRole role, Problems problems) {
    network(site, role)
        .filter(other -> other.contains(own.first()) || own.contains(other.first()))
        .ifPresent(
            other ->
                problems.at(
                    at(SiteRole.PROVISIONING), own + " overlaps " + other + ", which is " + role));
  }

  private static Rule<Site> bmcsAreThere(String id) {
    return Rule.<Site>of(
            id,
            "BMCs are in the network behind the interface for them",
            "correct the address, or see that it is routed")
        .reads("interfaces")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (site, problems) ->
                network(site, SiteRole.BMC)
                    .ifPresent(
                        network ->
                            site.fleet().hosts().stream()
                                .filter(host -> isOutside(host.bmcIp(), network))
                                .forEach(
                                    host ->
                                        problems.at(
                                            at(SiteRole.BMC),
                                            "the BMC of "
                                                + host.name()
                                                + " is not in "
                                                + network))));
  }

  private static boolean isOutside(Optional<IpAddress> ip, Cidr network) {
    return ip.filter(address -> !network.contains(address)).isPresent();
  }

  private static Optional<Cidr> network(Site site, SiteRole role) {
    return site.interfaceFor(role).flatMap(SiteInterface::network);
  }

  private static FieldPath at(SiteRole role) {
    return INTERFACES.key(role.toString());
  }
}
