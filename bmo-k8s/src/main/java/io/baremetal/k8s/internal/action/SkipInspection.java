package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Notes that the hardware is not looked at. */
final class SkipInspection implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    return Outcome.done(
        Change.none().telling(new HostEvent("InspectionSkipped", "disabled by user")));
  }
}
