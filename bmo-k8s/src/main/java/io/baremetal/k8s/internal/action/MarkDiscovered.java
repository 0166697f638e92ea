package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostMetrics;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;

/** Notes that the host has no BMC yet. */
final class MarkDiscovered implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    return Outcome.done(
        Change.of(StatusEdits.operationalStatus(OperationalStatus.DISCOVERED))
            .telling(new HostEvent("Discovered", "Discovered host with no BMC details"))
            .counting(HostMetrics.unmanaged()));
  }
}
