package io.baremetal.k8s.internal.firmware;

import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.provisioner.BiosSettings;
import io.baremetal.api.provisioner.FirmwareReading.Detail;
import io.baremetal.k8s.internal.object.ObjectEvents;
import io.baremetal.k8s.internal.side.SideHost;
import io.baremetal.k8s.internal.side.SideTools;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.runtime.Reconciled;
import io.baremetal.k8s.runtime.Reconciler;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Keeps each HostFirmwareSettings, and the FirmwareSchema that it refers to, true to its machine:
 * one read of the BIOS settings a pass. Thread-safe.
 */
public final class FirmwareSettingsReconciler implements Reconciler<ResourceKey> {

  private final SideTools tools;
  private final FirmwarePass pass;
  private final FirmwarePace pace;
  private final FirmwareSchemaObjects schemas;
  private final ObjectEvents events;

  /** A reconciler that reads settings anew at this pace. */
  public FirmwareSettingsReconciler(SideTools tools, FirmwarePace pace) {
    this.tools = tools;
    this.pass =
        new FirmwarePass(
            tools, ResourceKind.HOST_FIRMWARE_SETTINGS, Reconciled.after(FirmwarePass.SOON));
    this.pace = pace;
    this.schemas = new FirmwareSchemaObjects(tools.cluster());
    this.events = new ObjectEvents(tools.cluster(), "hostfirmwaresettings-controller");
  }

  @Override
  public Reconciled reconcile(ResourceKey key) {
    return pass.run(
        key, (host, object) -> settings(host).map(settings -> judge(host, object, settings)));
  }

  private Optional<BiosSettings> settings(SideHost host) {
    return FirmwareRead.of(
        host.machine(tools.provisioner()), reading -> reading.biosSettings(Detail.SCHEMA));
  }

  private Reconciled judge(SideHost host, FirmwareObject object, BiosSettings read) {
    Instant now = tools.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    HostFirmwareSettings settings = object.as(HostFirmwareSettings.class);
    FirmwareSchema schema =
        schemas.keep(
            settings,
            SettingsJudgement.schemaName(read),
            () -> SettingsJudgement.schemaOf(read, host.host().status().hardware()));
    SettingsJudgement judged = SettingsJudgement.of(settings, read, schema, now);
    object.settle(tools, settings.status(), judged.status(), events, judged.events());
    return Reconciled.after(pace.next(judged.changeDetected()));
  }
}
