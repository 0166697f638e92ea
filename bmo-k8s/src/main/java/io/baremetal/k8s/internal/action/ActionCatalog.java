package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.internal.object.HardwareDataObjects;
import io.baremetal.k8s.internal.object.HostObjects;
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
  public ActionCatalog(ClusterPort cluster) {
    this.handlers =
        Collections.unmodifiableMap(
            handlers(
                new HostObjects(cluster),
                new HardwareDataObjects(cluster),
                new HostSecrets(cluster)));
  }

  /** Who carries out this action. */
  public ActionHandler handlerOf(HostAction action) {
    ActionHandler handler = handlers.get(action);
    if (handler == null) {
      throw new IllegalStateException("Nobody carries out the action " + action);
    }
    return handler;
  }

  private static Map<HostAction, ActionHandler> handlers(
      HostObjects hosts, HardwareDataObjects hardware, HostSecrets secrets) {
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
    handlers.put(HostAction.TAKE_HARDWARE, new TakeHardware());
    handlers.put(HostAction.DROP_HARDWARE_ANNOTATION, new DropHardwareAnnotation());
    handlers.put(HostAction.HOLD_HOST, new HoldHost(hosts));
    handlers.put(HostAction.MARK_LOGIN_SECRET, new MarkLoginSecret(secrets));
    handlers.put(HostAction.REPORT_LOGIN, new ReportLogin());
    handlers.put(HostAction.CLAIM_SLOT, new ClaimSlot());
    handlers.put(HostAction.DETACH, new DetachHost(DetachMode.WHEN_AT_REST));
    handlers.put(HostAction.ABORT_AND_DETACH, new DetachHost(DetachMode.ABORT_RUNNING));
    handlers.put(HostAction.REGISTER, new RegisterHost(secrets));
    handlers.put(HostAction.CONFIRM_REGISTRATION, new RegisterHost(secrets));
    handlers.put(HostAction.ADOPT, new AdoptHost());
    handlers.put(HostAction.MARK_DISCOVERED, new MarkDiscovered());
    handlers.put(HostAction.SKIP_INSPECTION, new SkipInspection());
    handlers.put(HostAction.INSPECT, new InspectHost(hardware));
    handlers.put(HostAction.PREPARE, new PrepareHost());
    handlers.put(HostAction.PROVISION, new ProvisionHost(secrets));
    handlers.put(HostAction.REFUSE_RETRY, new RefuseRetry());
    handlers.put(HostAction.DEPROVISION, new DeprovisionHost());
    handlers.put(HostAction.OBSERVE_POWER, new ObservePower());
    handlers.put(HostAction.END_REBOOT, new EndReboot());
    handlers.put(HostAction.POWER_ON, new PowerOnHost());
    handlers.put(HostAction.POWER_OFF, new PowerOffHost());
    handlers.put(HostAction.POWER_OFF_FOR_GOOD, new PowerOffForGood());
    handlers.put(HostAction.FORGET, new ForgetHost());
    handlers.put(HostAction.RELEASE_SECRETS, new ReleaseSecrets(secrets));
    handlers.put(HostAction.RELEASE_HOST, new ReleaseHost(hosts));
    return handlers;
  }
}
