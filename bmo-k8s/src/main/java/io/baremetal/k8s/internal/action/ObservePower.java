package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.provisioner.HostObservation;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;

/** Looks whether the machine is on. */
final class ObservePower implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    return StepOutcomes.<HostObservation>failingAs(ErrorType.POWER_MANAGEMENT)
        .of(provisioner.observe(), seen -> noticed(host, seen));
  }

  /** News about power settle whatever failed about it before. */
  private static Change noticed(HostView host, HostObservation seen) {
    boolean on = seen.power() == HostObservation.Power.ON;
    boolean news = seen.power() != HostObservation.Power.UNKNOWN && on != host.status().poweredOn();
    return news
        ? Change.of(StatusEdits.poweredOn(on))
            .and(StatusEdits.clearError(ErrorType.POWER_MANAGEMENT))
        : Change.none();
  }
}
