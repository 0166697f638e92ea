package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.internal.object.HostObjects;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Takes our finalizer off the host, which is then gone. */
final class ReleaseHost implements ActionHandler {

  private final HostObjects objects;

  ReleaseHost(HostObjects objects) {
    this.objects = objects;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    objects.release(host.identity());
    return Outcome.done();
  }
}
