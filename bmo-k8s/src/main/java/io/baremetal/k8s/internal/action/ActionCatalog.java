package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.internal.object.DataImageObjects;
import io.baremetal.k8s.internal.object.FirmwareObjects;
import io.baremetal.k8s.internal.object.HardwareDataObjects;
import io.baremetal.k8s.internal.object.HostObjects;
import io.baremetal.k8s.internal.object.RamdiskImageObjects;
import io.baremetal.k8s.internal.object.ToldFirmware;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostAction;
import io.baremetal.k8s.lifecycle.HostMetrics;
import io.baremetal.k8s.lifecycle.Outcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Who carries out which action. Immutable and thread-safe. */
public final class ActionCatalog {

  private final Map<HostAction, ActionHandler> handlers;

  /** Actions that change objects in this cluster. */
  public ActionCatalog(ClusterPort cluster, ToldFirmware told) {
    Map<HostAction, ActionHandler> all = new EnumMap<>(HostAction.class);
    all.putAll(ofCluster(cluster, told));
    all.putAll(ofMachine(cluster));
    this.handlers = Collections.unmodifiableMap(all);
  }

  /** Who carries out this action. */
  public ActionHandler handlerOf(HostAction action) {
    ActionHandler handler = handlers.get(action);
    if (handler == null) {
      throw new IllegalStateException("Nobody carries out the action " + action);
    }
    return handler;
  }

  /** What is done to objects of the cluster, or only noted. */
  private static Map<HostAction, ActionHandler> ofCluster(ClusterPort cluster, ToldFirmware told) {
    HostObjects hosts = new HostObjects(cluster);
    HardwareDataObjects hardware = new HardwareDataObjects(cluster);
    FirmwareObjects firmware = new FirmwareObjects(cluster);
    RamdiskImageObjects ramdisks = new RamdiskImageObjects(cluster);
    HostSecrets secrets = new HostSecrets(cluster);
    Map<HostAction, ActionHandler> handlers = new EnumMap<>(HostAction.class);
    handlers.put(HostAction.NOTHING, (host, provisioner) -> Outcome.done());
    handlers.put(HostAction.STAND_BACK, (host, provisioner) -> Outcome.done());
    handlers.put(
        HostAction.AWAIT_PROVISIONER,
        (host, provisioner) ->
            Outcome.done(Change.none().counting(HostMetrics.provisionerNotReady())));
    handlers.put(HostAction.RELEASE_HARDWARE_DATA, new ReleaseHardwareData(hardware));
    handlers.put(HostAction.RESTORE_STATUS, new RestoreStatus());
    handlers.put(HostAction.DROP_STATUS_ANNOTATION, new DropStatusAnnotation());
    handlers.put(HostAction.FILL_ARCHITECTURE, new FillArchitecture(hosts));
    handlers.put(HostAction.LABEL_HOST, new LabelHost(hosts));
    handlers.put(HostAction.TAKE_HARDWARE, new TakeHardware());
    handlers.put(HostAction.DROP_HARDWARE_ANNOTATION, new DropHardwareAnnotation());
    handlers.put(HostAction.HOLD_HOST, new HoldHost(hosts));
    handlers.put(HostAction.MARK_LOGIN_SECRET, new MarkLoginSecret(secrets));
    handlers.put(HostAction.REPORT_LOGIN, new ReportLogin());
    handlers.put(HostAction.KEEP_FIRMWARE_OBJECTS, new KeepFirmwareObjects(firmware, told));
    handlers.put(HostAction.AWAIT_FIRMWARE, new AwaitFirmware());
    handlers.put(HostAction.MARK_DISCOVERED, new MarkDiscovered());
    handlers.put(HostAction.SKIP_INSPECTION, new SkipInspection());
    handlers.put(HostAction.REFUSE_RETRY, new RefuseRetry());
    handlers.put(HostAction.END_REBOOT, new EndReboot());
    handlers.put(HostAction.RELEASE_SECRETS, new ReleaseSecrets(secrets, ramdisks));
    handlers.put(HostAction.RELEASE_HOST, new ReleaseHost(hosts));
    return handlers;
  }

  /** What is done to machines. */
  private static Map<HostAction, ActionHandler> ofMachine(ClusterPort cluster) {
    HardwareDataObjects hardware = new HardwareDataObjects(cluster);
    FirmwareObjects firmware = new FirmwareObjects(cluster);
    DataImageObjects dataImages = new DataImageObjects(cluster);
    RamdiskImageObjects ramdisks = new RamdiskImageObjects(cluster);
    HostSecrets secrets = new HostSecrets(cluster);
    Map<HostAction, ActionHandler> handlers = new EnumMap<>(HostAction.class);
    handlers.put(HostAction.CLAIM_SLOT, new ClaimSlot());
    handlers.put(HostAction.DETACH, new DetachHost(DetachMode.WHEN_AT_REST));
    handlers.put(HostAction.ABORT_AND_DETACH, new DetachHost(DetachMode.ABORT_RUNNING));
    handlers.put(HostAction.REGISTER, new RegisterHost(secrets, ramdisks));
    handlers.put(HostAction.CONFIRM_REGISTRATION, new RegisterHost(secrets, ramdisks));
    handlers.put(HostAction.ADOPT, new AdoptHost());
    handlers.put(HostAction.INSPECT, new InspectHost(hardware));
    handlers.put(HostAction.PREPARE, new PrepareHost(firmware));
    handlers.put(HostAction.PROVISION, new ProvisionHost(secrets));
    handlers.put(HostAction.DEPROVISION, new DeprovisionHost());
    handlers.put(HostAction.OBSERVE_POWER, new ObservePower());
    handlers.put(HostAction.TEND_DATA_IMAGE, new TendDataImage(dataImages));
    handlers.put(HostAction.SERVICE, new ServiceHost(firmware));
    handlers.put(HostAction.POWER_ON, new PowerOnHost());
    handlers.put(HostAction.POWER_OFF, new PowerOffHost());
    handlers.put(HostAction.POWER_OFF_FOR_GOOD, new PowerOffForGood());
    handlers.put(HostAction.FORGET, new ForgetHost());
    return handlers;
  }
}
