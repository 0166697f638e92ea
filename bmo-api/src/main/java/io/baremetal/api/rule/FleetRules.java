package io.baremetal.api.rule;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules about objects that must go together. The Go programs have none of them. Immutable and
 * thread-safe.
 */
public final class FleetRules {

  private static final List<Rule<HostInFleet>> OF_HOSTS =
      List.of(
          FleetHostRules.bmcIsOwn("BMO-FLEET-001"),
          FleetHostRules.bootMacIsOwn("BMO-FLEET-002"),
          FleetHostRules.consumerHasOneHost("BMO-FLEET-003"),
          FleetHostRules.canBoot("BMO-FLEET-004"),
          FleetHostRules.bmcIsNotHandedOut("BMO-FLEET-005"),
          FleetHostRules.bmcIsNear("BMO-FLEET-006"));

  private static final List<Rule<ProvisioningInFleet>> OF_PROVISIONINGS =
      List.of(FleetHostRules.provisioningIsTheOnlyOne("BMO-FLEET-007"));

  private final RuleSet<HostInFleet> hosts;
  private final RuleSet<ProvisioningInFleet> provisionings;

  private FleetRules(Profile profile) {
    this.hosts = hosts(profile);
    this.provisionings = provisionings(profile);
  }

  /** The rules under a profile. */
  public static FleetRules under(Profile profile) {
    return new FleetRules(profile);
  }

  /**
   * The rules for admission, where the others come from a cache that may be behind: what the
   * profile refuses is only warned of.
   */
  public static FleetRules forAdmission(Profile profile) {
    Profile lenient = profile;
    for (Rule<?> rule : rules()) {
      if (profile.severityOf(rule).isPresent()) {
        lenient = lenient.with(rule.id(), Severity.WARNING);
      }
    }
    return new FleetRules(lenient);
  }

  private static List<Rule<?>> rules() {
    List<Rule<?>> all = new ArrayList<>(OF_HOSTS);
    all.addAll(OF_PROVISIONINGS);
    return all;
  }

  private static RuleSet<HostInFleet> hosts(Profile profile) {
    return RuleSet.<HostInFleet>under(profile).stage(OF_HOSTS);
  }

  private static RuleSet<ProvisioningInFleet> provisionings(Profile profile) {
    return RuleSet.<ProvisioningInFleet>under(profile).stage(OF_PROVISIONINGS);
  }

  static List<RuleSet<?>> sets(Profile profile) {
    return List.of(hosts(profile), provisionings(profile));
  }

  /** Everything that is wrong in a fleet: hosts first, in the given order. */
  public List<FleetFinding> check(Fleet fleet) {
    List<FleetFinding> all = new ArrayList<>();
    for (HostInFleet host : fleet.hosts()) {
      add(BareMetalHost.KIND, host.host().metadata(), hosts.check(host), all);
    }
    for (Provisioning each : fleet.provisionings()) {
      add(Provisioning.KIND, each.metadata(), check(fleet, each), all);
    }
    return all;
  }

  /** What is wrong with a host among others; the fleet may hold an older version of it. */
  public Findings check(Fleet fleet, BareMetalHost host) {
    return hosts.check(HostInFleet.of(host, fleet));
  }

  /** What is wrong with a Provisioning among others; the fleet may hold an older version of it. */
  public Findings check(Fleet fleet, Provisioning provisioning) {
    return provisionings.check(new ProvisioningInFleet(provisioning, fleet));
  }

  private static void add(
      String kind, ObjectMetadata metadata, Findings findings, List<FleetFinding> all) {
    for (Finding finding : findings.all()) {
      all.add(
          new FleetFinding(
              kind, metadata.namespace().orElse(""), metadata.name().orElse(""), finding));
    }
  }

  /**
   * A Provisioning among others.
   *
   * @param provisioning the object
   * @param fleet the others; may hold the object itself
   */
  record ProvisioningInFleet(Provisioning provisioning, Fleet fleet) {}
}
