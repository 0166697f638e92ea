package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;

/** Asks whether one more host may be at work. */
final class ClaimSlot implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    return provisioner.hasCapacity()
        ? Outcome.done(Change.of(StatusEdits.slotGranted()))
        : new Outcome.NoSlot();
  }
}
