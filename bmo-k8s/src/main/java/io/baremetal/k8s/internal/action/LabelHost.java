package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.internal.object.HostObjects;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.LabelChange;
import io.baremetal.k8s.lifecycle.Outcome;

/** Brings the labels that show a host's hardware up to date. */
final class LabelHost implements ActionHandler {

  private final HostObjects objects;

  LabelHost(HostObjects objects) {
    this.objects = objects;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    LabelChange.of(host.host().metadata(), host.hardwareLabels())
        .ifPresent(change -> objects.label(host.identity(), change));
    return Outcome.done();
  }
}
