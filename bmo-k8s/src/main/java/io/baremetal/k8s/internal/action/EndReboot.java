package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Takes the one-shot reboot annotation off; the machine is off by now. */
final class EndReboot implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    return Outcome.done(Change.none().dropping(RebootAnnotation.ifSet(host)));
  }
}
