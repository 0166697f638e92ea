package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import java.util.List;

/** Takes the status annotation off, whose content is stored by now. */
final class DropStatusAnnotation implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    return Outcome.done(Change.none().dropping(List.of(HostAnnotations.STATUS)));
  }
}
