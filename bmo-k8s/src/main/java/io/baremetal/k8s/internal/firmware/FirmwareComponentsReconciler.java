package io.baremetal.k8s.internal.firmware;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.k8s.internal.object.ObjectEvents;
import io.baremetal.k8s.internal.object.ToldFirmware;
import io.baremetal.k8s.internal.side.SideHost;
import io.baremetal.k8s.internal.side.SideTools;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.runtime.Reconciled;
import io.baremetal.k8s.runtime.Reconciler;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Keeps each HostFirmwareComponents true to its machine: one read of the versions a pass. Which
 * updates were accepted is noted by whoever installs them. Thread-safe.
 */
public final class FirmwareComponentsReconciler implements Reconciler<ResourceKey> {

  private static final ResourceKind KIND = ResourceKind.HOST_FIRMWARE_COMPONENTS;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration OUT_OF_REACH = Duration.ofMinutes(10);

  private final SideTools tools;
  private final FirmwarePace pace;
  private final ToldFirmware told;
  private final ObjectEvents events;

  /** A reconciler that reads versions anew at this pace, unless they were told just now. */
  public FirmwareComponentsReconciler(SideTools tools, FirmwarePace pace, ToldFirmware told) {
    this.tools = tools;
    this.pace = pace;
    this.told = told;
    this.events = new ObjectEvents(tools.cluster(), "hostfirmwarecomponents-controller");
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
        .orElseGet(Reconciled::done);
  }

  private Reconciled reconcile(SideHost host, FirmwareObject object) {
    if (tools.provisioner().health().problem().isPresent() || host.isUnregistered()) {
      return Reconciled.after(SOON);
    }
    return told.take(host.identity(), tools.clock().instant())
        .or(
            () ->
                FirmwareRead.of(
                    host.machine(tools.provisioner()), FirmwareReading::firmwareComponents))
        .map(installed -> judge(object, installed))
        .orElseGet(() -> Reconciled.after(SOON));
  }

  private Reconciled judge(FirmwareObject object, List<FirmwareComponent> installed) {
    Instant now = tools.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    HostFirmwareComponents components = object.as(HostFirmwareComponents.class);
    ComponentsJudgement judged = ComponentsJudgement.of(components, installed, now);
    object.settle(tools, components.status(), judged.status(), events, judged.events());
    return Reconciled.after(pace.next(judged.changeDetected()));
  }
}
