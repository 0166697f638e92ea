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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Keeps each HostFirmwareSettings, and the FirmwareSchema that it refers to, true to its machine:
 * one read of the BIOS settings a pass. Thread-safe.
 */
public final class FirmwareSettingsReconciler implements Reconciler<ResourceKey> {

  private static final ResourceKind KIND = ResourceKind.HOST_FIRMWARE_SETTINGS;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration OUT_OF_REACH = Duration.ofMinutes(10);

  private final SideTools tools;
  private final FirmwarePace pace;
  private final FirmwareSchemaObjects schemas;
  private final ObjectEvents events;

  /** A reconciler that reads settings anew at this pace. */
  public FirmwareSettingsReconciler(SideTools tools, FirmwarePace pace) {
    this.tools = tools;
    this.pace = pace;
    this.schemas = new FirmwareSchemaObjects(tools.cluster());
    this.events = new ObjectEvents(tools.cluster(), "hostfirmwaresettings-controller");
  }

  @Override
  public Reconciled reconcile(ResourceKey key) {
    Optional<SideHost> host = SideHost.find(tools.cluster(), key);
    if (host.isEmpty()) {
      return Reconciled.done();
    }
    if (host.get().isOutOfReach()) {
      return Reconciled.after(OUT_OF_REACH);
    }
    return tools
        .cluster()
        .get(KIND, key)
        .map(tree -> reconcile(host.get(), new FirmwareObject(KIND, key, tree)))
        .orElseGet(() -> Reconciled.after(SOON));
  }

  private Reconciled reconcile(SideHost host, FirmwareObject object) {
    if (tools.provisioner().health().problem().isPresent() || host.isUnregistered()) {
      return Reconciled.after(SOON);
    }
    return FirmwareRead.of(
            host.machine(tools.provisioner()), reading -> reading.biosSettings(Detail.SCHEMA))
        .map(read -> judge(host, object, read))
        .orElseGet(() -> Reconciled.after(SOON));
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
