package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.internal.object.HostObjects;
import io.baremetal.k8s.lifecycle.HostGuards;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Writes the CPU architecture that inspection found into spec. */
final class FillArchitecture implements ActionHandler {

  private final HostObjects objects;

  FillArchitecture(HostObjects objects) {
    this.objects = objects;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    HostGuards.recordedArchitecture(host)
        .ifPresent(found -> objects.fillArchitecture(host.identity(), found));
    return Outcome.done();
  }
}
