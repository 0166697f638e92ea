package io.baremetal.api.rule;

import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Ratchet;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import java.util.List;
import java.util.function.Function;

/**
 * All rules for a Provisioning, in the order in which findings come. They judge {@link
 * EffectiveProvisioning#of}, made under the same profile. The sets are immutable and thread-safe;
 * make one once and keep it.
 */
public final class ProvisioningRules {

  private static final List<Rule<EffectiveProvisioning>> NAME =
      List.of(ProvisioningBasicRules.nameIsTheOne("BMO-PROV-001"));

  private static final List<Rule<EffectiveProvisioning>> MODE =
      List.of(ProvisioningBasicRules.modeIsEnabled("BMO-PROV-002"));

  private static final List<Rule<EffectiveProvisioning>> OS_URL =
      List.of(
          OsUrlRules.urlCanBeRead("BMO-PROV-003"),
          OsUrlRules.urlIsOfTheWeb("BMO-PROV-004"),
          OsUrlRules.urlHasDigest("BMO-PROV-005"),
          OsUrlRules.imageIsCompressed("BMO-PROV-006"));

  private static final List<Rule<EffectiveProvisioning>> NETWORK =
      List.of(
          GatewayRules.onlyManagedHasGateway("BMO-PROV-007"),
          NetworkRules.ipCanBeRead("BMO-PROV-008"),
          NetworkRules.cidrCanBeRead("BMO-PROV-009"),
          NetworkRules.ipv6NetworkIsNotTooLarge("BMO-PROV-010"),
          NetworkRules.ipIsInNetwork("BMO-PROV-011"),
          GatewayRules.gatewayCanBeRead("BMO-PROV-012"),
          GatewayRules.gatewayIsInNetwork("BMO-PROV-013"),
          GatewayRules.gatewayIsSomebodyElse("BMO-PROV-014"),
          GatewayRules.gatewayIsUsable("BMO-PROV-015"),
          DhcpRangeRules.rangeCanBeRead("BMO-PROV-016"),
          DhcpRangeRules.rangeIsInNetwork("BMO-PROV-017"),
          DhcpRangeRules.ipIsNotHandedOut("BMO-PROV-018"),
          GatewayRules.gatewayIsNotHandedOut("BMO-PROV-019"));

  private static final List<Rule<EffectiveProvisioning>> RANGE =
      List.of(DhcpRangeRules.rangeIsKnown("BMO-PROV-020"));

  private static final List<Rule<EffectiveProvisioning>> SAFETY =
      List.of(ConfigurationRules.textsAreHarmless("BMO-PROV-021"));

  // What the Go programs do not look at.
  private static final List<Rule<EffectiveProvisioning>> GOOD_SENSE =
      List.of(
          DhcpRangeRules.rangeIsGiven("BMO-PROV-023"),
          DhcpRangeRules.rangeIsNotReversed("BMO-PROV-024"),
          DhcpRangeRules.rangeIsOfOneFamily("BMO-PROV-025"),
          DhcpRangeRules.rangeIsUsable("BMO-PROV-026"),
          DhcpRangeRules.rangeHasEffect("BMO-PROV-027"),
          NetworkRules.ipIsUsable("BMO-PROV-028"),
          NetworkRules.interfaceIsKnown("BMO-PROV-029"),
          GatewayRules.gatewayHasEffect("BMO-PROV-030"),
          OsUrlRules.digestIsHexadecimal("BMO-PROV-031"),
          ConfigurationRules.interfaceCanExist("BMO-PROV-032"),
          ConfigurationRules.macsCanBeRead("BMO-PROV-033"),
          ConfigurationRules.macsAreDistinct("BMO-PROV-034"),
          ConfigurationRules.ntpServersCanExist("BMO-PROV-035"),
          ConfigurationRules.externalIpsCanBeRead("BMO-PROV-036"),
          ProvisioningBasicRules.dhcpExternalCounts("BMO-PROV-037"),
          ProvisioningBasicRules.fieldsHaveEffect("BMO-PROV-038"),
          ProvisioningBasicRules.sensorsAreReadSlowly("BMO-PROV-039"),
          NetworkRules.networkIsWrittenPlainly("BMO-PROV-040"),
          NetworkRules.disabledNetworkHasTwoIps("BMO-PROV-041"),
          ConfigurationRules.osUrlIsHarmless("BMO-PROV-042"));

  private static final List<List<Rule<EffectiveProvisioning>>> STAGES =
      List.of(OS_URL, NETWORK, RANGE, SAFETY, GOOD_SENSE);

  private static final List<Rule<Change<EffectiveProvisioning>>> ON_CHANGE =
      List.of(ProvisioningChangeRules.onlyTheRangeChanges("BMO-PROV-022"));

  private ProvisioningRules() {}

  /** What a new Provisioning must obey. */
  public static RuleSet<EffectiveProvisioning> create(Profile profile) {
    return content(RuleSet.<EffectiveProvisioning>under(profile).gate(NAME), Function.identity());
  }

  /** What the operator looks at before it acts on an object that is there: all but the name. */
  public static RuleSet<EffectiveProvisioning> stored(Profile profile) {
    return content(RuleSet.<EffectiveProvisioning>under(profile), Function.identity());
  }

  /**
   * What a changed Provisioning must obey: the new object all of {@link #stored}, the change some
   * more. Where the profile ratchets, an old fault is only warned of.
   */
  public static RuleSet<Change<EffectiveProvisioning>> update(Profile profile) {
    return content(
            RuleSet.<Change<EffectiveProvisioning>>under(profile),
            rule -> rule.on(Change<EffectiveProvisioning>::after))
        .stage(ON_CHANGE)
        .ratcheted(Ratchet.ofFields(provisioning -> ModelJson.toTree(provisioning.resource())));
  }

  /** Nothing is held against deletion. */
  public static RuleSet<EffectiveProvisioning> delete(Profile profile) {
    return RuleSet.under(profile);
  }

  private static <T> RuleSet<T> content(
      RuleSet<T> before, Function<Rule<EffectiveProvisioning>, Rule<T>> about) {
    RuleSet<T> rules = before.gate(MODE.stream().map(about).toList());
    for (List<Rule<EffectiveProvisioning>> stage : STAGES) {
      rules = rules.stage(stage.stream().map(about).toList());
    }
    return rules;
  }
}
