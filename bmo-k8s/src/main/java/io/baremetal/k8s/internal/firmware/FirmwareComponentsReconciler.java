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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Keeps each HostFirmwareComponents true to its machine: one read of the versions a pass. Which
 * updates were accepted is noted by whoever installs them. Thread-safe.
 */
public final class FirmwareComponentsReconciler implements Reconciler<ResourceKey> {

  private final SideTools tools;
  private final FirmwarePass pass;
  private final FirmwarePace pace;
  private final ToldFirmware told;
  private final ObjectEvents events;

  /** A reconciler that reads versions anew at this pace, unless they were told just now. */
  public FirmwareComponentsReconciler(SideTools tools, FirmwarePace pace, ToldFirmware told) {
    this.tools = tools;
    this.pass = new FirmwarePass(tools, ResourceKind.HOST_FIRMWARE_COMPONENTS, Reconciled.done());
    this.pace = pace;
    this.told = told;
    this.events = new ObjectEvents(tools.cluster(), "hostfirmwarecomponents-controller");
  }

  @Override
  public Reconciled reconcile(ResourceKey key) {
    return pass.run(
        key, (host, object) -> installed(host).map(versions -> judge(object, versions)));
  }

  private Optional<List<FirmwareComponent>> installed(SideHost host) {
    return told.take(host.identity(), tools.clock().instant())
        .or(
            () ->
                FirmwareRead.of(
                    host.machine(tools.provisioner()), FirmwareReading::firmwareComponents));
  }

  private Reconciled judge(FirmwareObject object, List<FirmwareComponent> installed) {
    Instant now = tools.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    HostFirmwareComponents components = object.as(HostFirmwareComponents.class);
    ComponentsJudgement judged = ComponentsJudgement.of(components, installed, now);
    object.settle(tools, components.status(), judged.status(), events, judged.events());
    return Reconciled.after(pace.next(judged.changeDetected()));
  }
}
