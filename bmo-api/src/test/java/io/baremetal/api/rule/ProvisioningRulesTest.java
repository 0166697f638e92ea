package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.PlatformModes;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import org.junit.jupiter.api.Test;

class ProvisioningRulesTest {

  private static final JsonNode BASE = Example.base("Provisioning");

  @Test
  void findsNothing_whenTheObjectIsGood() {
    assertThat(create(Profile.strict(), BASE).all()).isEmpty();
    assertThat(create(Profile.upstream(), BASE).all()).isEmpty();
  }

  @Test
  void saysAllThatIsWrong_whenStrict() {
    assertThat(create(Profile.strict(), "{\"spec\": {}}").errors())
        .extracting(finding -> finding.field().toString())
        .containsExactlyInAnyOrder(
            "metadata.name",
            "spec.provisioningIP",
            "spec.provisioningNetworkCIDR",
            "spec.provisioningDHCPRange");
  }

  @Test
  void stopsWhereTheGoProgramDoes_whenUpstream() {
    assertThat(create(Profile.upstream(), "{\"spec\": {}}").errors())
        .extracting(finding -> finding.field().toString())
        .containsExactly("metadata.name");
    assertThat(
            ProvisioningRules.stored(Profile.upstream())
                .check(effective(Profile.upstream(), json("{\"spec\": {}}")))
                .errors())
        .extracting(finding -> finding.field().toString())
        .containsExactly("spec.provisioningIP", "spec.provisioningDHCPRange");
  }

  @Test
  void refusesTheMode_whenThePlatformLacksIt() {
    EffectiveProvisioning onCloud =
        effective(Profile.upstream(), BASE).on(PlatformModes.of("OpenStack"));
    assertThat(ProvisioningRules.create(Profile.upstream()).check(onCloud).errors())
        .extracting(Finding::rule)
        .containsExactly("BMO-PROV-002");
  }

  @Test
  void doesNotCheckTheName_whenUpdated() {
    JsonNode renamed =
        json("{\"metadata\": {\"name\": \"x\"}, \"spec\": " + BASE.get("spec") + "}");
    assertThat(update(Profile.upstream(), renamed, renamed).all()).isEmpty();
    assertThat(create(Profile.upstream(), renamed).hasErrors()).isTrue();
  }

  @Test
  void refusesOtherChanges_whenReadmeIsTakenToTheLetter() {
    JsonNode moved = json(BASE.toString().replace("172.22.0.3", "172.22.0.4"));
    assertThat(update(Profile.readme(), BASE, moved).errors()).hasSize(1);
    assertThat(update(Profile.strict(), BASE, moved).errors()).isEmpty();
    assertThat(update(Profile.strict(), BASE, moved).warnings()).hasSize(1);
    assertThat(update(Profile.upstream(), BASE, moved).all()).isEmpty();
  }

  @Test
  void takesWhatWasUnset_whenReadmeIsTakenToTheLetter() {
    JsonNode gained =
        json(BASE.toString().replace("\"spec\":{", "\"spec\":{\"externalIPs\":[\"203.0.113.9\"],"));
    assertThat(update(Profile.readme(), BASE, gained).all()).isEmpty();
    assertThat(update(Profile.readme(), gained, BASE).errors())
        .extracting(finding -> finding.field().toString())
        .containsExactly("spec.externalIPs");
    JsonNode otherRange = json(BASE.toString().replace("172.22.0.100", "172.22.0.90"));
    assertThat(update(Profile.readme(), BASE, otherRange).all()).isEmpty();
  }

  @Test
  void takesTheOperatorsOwnWrites_whateverTheProfile() {
    JsonNode filled =
        json(
            BASE.toString()
                .replace(
                    "\"spec\":{", "\"spec\":{\"provisioningMacAddresses\":[\"52:54:00:12:34:56\"],")
                .replace(
                    "\"metadata\":{",
                    "\"metadata\":{\"finalizers\":[\"provisioning.metal3.io\"],"));
    assertThat(update(Profile.readme(), BASE, filled).all()).isEmpty();
    assertThat(update(Profile.upstream(), BASE, filled).all()).isEmpty();
  }

  @Test
  void neverRefuses_whenDeletedOrBeingDeleted() {
    JsonNode wrong = json("{\"spec\": {\"provisioningIP\": \"x\"}}");
    JsonNode deleting =
        json(
            """
            {"metadata": {"deletionTimestamp": "2026-01-31T12:00:00Z"},
             "spec": {"provisioningIP": "y"}}
            """);
    assertThat(update(Profile.strict(), wrong, deleting).hasErrors()).isFalse();
    assertThat(
            ProvisioningRules.delete(Profile.strict())
                .check(effective(Profile.strict(), wrong))
                .all())
        .isEmpty();
  }

  private static Findings create(Profile profile, String json) {
    return create(profile, json(json));
  }

  private static Findings create(Profile profile, JsonNode json) {
    return ProvisioningRules.create(profile).check(effective(profile, json));
  }

  private static Findings update(Profile profile, JsonNode before, JsonNode after) {
    return ProvisioningRules.update(profile)
        .check(new Change<>(effective(profile, before), effective(profile, after)));
  }

  private static EffectiveProvisioning effective(Profile profile, JsonNode json) {
    return EffectiveProvisioning.of(
        ModelJson.read(json, Provisioning.class).orElseThrow(), profile);
  }

  private static JsonNode json(String text) {
    return ModelJson.readTree(text).orElseThrow();
  }
}
