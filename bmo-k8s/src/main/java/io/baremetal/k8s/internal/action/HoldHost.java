package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.internal.object.HostObjects;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Puts our finalizer on the host. */
final class HoldHost implements ActionHandler {

  private final HostObjects objects;

  HoldHost(HostObjects objects) {
    this.objects = objects;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    objects.hold(host.identity());
    return Outcome.done();
  }
}
