package io.baremetal.checks.conformance;

import static io.baremetal.checks.conformance.Family.enforced;

import io.baremetal.checks.conformance.derived.DerivedValuesAdapter;
import io.baremetal.checks.conformance.hostlife.HostLifeAdapter;
import io.baremetal.checks.conformance.ironic.ConstructionAdapter;
import io.baremetal.checks.conformance.ironic.IronicCallsAdapter;
import io.baremetal.checks.conformance.rendered.AlertsAdapter;
import io.baremetal.checks.conformance.rendered.OutcomesAdapter;
import io.baremetal.checks.conformance.rendered.RenderedAdapter;
import java.util.List;

/** Every family that something implements; a file that none of them covers is pending. */
final class Families {

  // spotless:off  one family, one line
  private static final List<Family> ALL =
      List.of(
          enforced("bmo/bios.json",               vectors -> new BiosAdapter()),
          enforced("bmo/bmh-webhook.json",        HostWebhookAdapter::new),
          enforced("bmo/bmc-access.json",         vectors -> new BmcAccessAdapter()),
          enforced("bmo/capabilities.json",       vectors -> new CapabilitiesAdapter()),
          enforced("bmo/config-data.json",        vectors -> new ConfigDataAdapter()),
          enforced("bmo/crd-schemas/*.json",      vectors -> new CrdSchemaAdapter()),
          enforced("bmo/error-backoff.json",      vectors -> new ErrorBackoffAdapter()),
          enforced("bmo/data-image-controller.json", vectors -> new HostLifeAdapter()),
          enforced("bmo/event-subscription-controller.json", vectors -> new HostLifeAdapter()),
          enforced(
              "bmo/firmware-components-validation.json", FirmwareValidationAdapter::components),
          enforced("bmo/firmware-components-controller.json", vectors -> new HostLifeAdapter()),
          enforced("bmo/firmware-settings-controller.json", vectors -> new HostLifeAdapter()),
          enforced("bmo/firmware-schema-name.json",  vectors -> new FirmwareSchemaNameAdapter()),
          enforced("bmo/firmware-settings-validation.json", FirmwareValidationAdapter::settings),
          enforced("bmo/hardware-details.json",   vectors -> new HardwareDetailsAdapter()),
          enforced("bmo/host-state-machine/*.json", vectors -> new HostLifeAdapter()),
          enforced("bmo/image-provider.json",     vectors -> new ImageProviderAdapter()),
          enforced("bmo/image.json",              vectors -> new ImageAdapter()),
          enforced("bmo/ironic-calls/construction.json", vectors -> new ConstructionAdapter()),
          enforced("bmo/ironic-calls/*.json",         vectors -> new IronicCallsAdapter()),
          enforced("bmo/other-webhooks.json",     OtherWebhooksAdapter::new),
          enforced("bmo/preprovisioning-image-controller.json", vectors -> new HostLifeAdapter()),
          enforced("bmo/raid.json",               vectors -> new RaidAdapter()),
          enforced("bmo/root-device-hints.json",  vectors -> new RootDeviceHintsAdapter()),
          enforced("bmo/update-ops.json",         vectors -> new UpdateOpsAdapter()),
          enforced("cbo/alerts-and-rbac.json",    vectors -> new AlertsAdapter())
              .only(AlertsAdapter::covers),
          enforced("cbo/derived-values.json",     vectors -> new DerivedValuesAdapter()),
          enforced("cbo/provisioning-rendered.json", vectors -> new RenderedAdapter()),
          enforced("cbo/reconcile-outcomes.json", vectors -> new OutcomesAdapter())
              .only(OutcomesAdapter::covers),
          enforced("cbo/provisioning-validation.json", ProvisioningValidationAdapter::new));
  // spotless:on

  private Families() {}

  static Family of(String file) {
    return ALL.stream()
        .filter(family -> family.covers(file))
        .findFirst()
        .orElseGet(() -> Family.pending(file));
  }
}
