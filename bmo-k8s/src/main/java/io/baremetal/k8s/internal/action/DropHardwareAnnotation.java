package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import java.util.List;

/** Takes off a hardware annotation that nobody wants to read. */
final class DropHardwareAnnotation implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    HostEvent ignored =
        new HostEvent(
            "RemoveAnnotation",
            "The annotation with hardware details is ignored: the hardware is known and inspection"
                + " is not disabled");
    return Outcome.done(
        Change.none().telling(ignored).dropping(List.of(HostAnnotations.HARDWARE_DETAILS)));
  }
}
