package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.internal.object.HardwareDataObjects;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Lets the HardwareData go with its host. */
final class ReleaseHardwareData implements ActionHandler {

  private final HardwareDataObjects objects;

  ReleaseHardwareData(HardwareDataObjects objects) {
    this.objects = objects;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    objects.release(host.identity());
    return Outcome.done();
  }
}
