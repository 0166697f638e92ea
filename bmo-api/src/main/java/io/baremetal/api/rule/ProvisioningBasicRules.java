package io.baremetal.api.rule;

import static io.baremetal.api.rule.ProvisioningFacts.DHCP_EXTERNAL;
import static io.baremetal.api.rule.ProvisioningFacts.MODE;
import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.PrometheusExporter;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;

/** Name, mode, and fields that do nothing. */
final class ProvisioningBasicRules {

  private static final String NAME = "metadata.name";
  private static final String INTERVAL = "spec.prometheusExporter.sensorCollectionInterval";
  private static final int LEAST_INTERVAL = 60;

  private ProvisioningBasicRules() {}

  static Rule<EffectiveProvisioning> nameIsTheOne(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "There is one Provisioning, and it has the one name that the operator looks for",
            "name it " + Provisioning.NAME)
        .reads(NAME)
        .check(
            (provisioning, problems) -> {
              String name = provisioning.resource().metadata().name().orElse("");
              if (!name.equals(Provisioning.NAME)) {
                problems.at(NAME, "the name is " + Quoted.text(name));
              }
            });
  }

  static Rule<EffectiveProvisioning> modeIsEnabled(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "The platform can have the network mode",
            "use Managed, Unmanaged or Disabled; platforms other than bare metal have only"
                + " Disabled")
        .reads(MODE, DHCP_EXTERNAL)
        .check(
            (provisioning, problems) -> {
              if (!provisioning.isModeEnabled()) {
                problems.at(
                    MODE,
                    "the mode " + Quoted.text(provisioning.mode().wire()) + " does not exist here");
              }
            });
  }

  static Rule<EffectiveProvisioning> dhcpExternalCounts(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "Who serves DHCP is said in one place",
            "remove provisioningDHCPExternal, which is deprecated; the mode says it all")
        .reads(DHCP_EXTERNAL, MODE)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) -> {
              boolean external =
                  ProvisioningFacts.spec(provisioning).provisioningDhcpExternal().orElse(false);
              boolean explicit =
                  ProvisioningFacts.spec(provisioning)
                      .provisioningNetwork()
                      .filter(mode -> !mode.wire().isEmpty())
                      .isPresent();
              if (external && explicit) {
                problems.at(
                    DHCP_EXTERNAL, "true is ignored " + ProvisioningFacts.inMode(provisioning));
              }
            });
  }

  static Rule<EffectiveProvisioning> fieldsHaveEffect(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "Fields that are set do something", "remove the field; metal3 reads it nowhere")
        .reads("spec.bootIsoSource", "spec.preProvisioningOSDownloadURLs")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) -> {
              ProvisioningFacts.spec(provisioning)
                  .bootIsoSource()
                  .map(source -> source.wire())
                  .filter(source -> !source.isEmpty() && !source.equals("local"))
                  .ifPresent(
                      source ->
                          problems.at(
                              "spec.bootIsoSource", Quoted.text(source) + " has no effect"));
              if (ProvisioningFacts.spec(provisioning)
                  .preProvisioningOsDownloadUrls()
                  .isPresent()) {
                problems.at("spec.preProvisioningOSDownloadURLs", "it has no effect");
              }
            });
  }

  static Rule<EffectiveProvisioning> sensorsAreReadSlowly(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "Sensors are read at most once a minute",
            "set " + LEAST_INTERVAL + " seconds or more")
        .reads("spec.prometheusExporter")
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                ProvisioningFacts.spec(provisioning)
                    .prometheusExporter()
                    .flatMap(PrometheusExporter::sensorCollectionInterval)
                    .filter(seconds -> seconds < LEAST_INTERVAL)
                    .ifPresent(seconds -> problems.at(INTERVAL, "it is " + seconds + " seconds")));
  }
}
