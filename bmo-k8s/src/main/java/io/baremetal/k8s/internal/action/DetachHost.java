package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.api.provisioner.Detaching;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;

/** Makes the backend forget a host, its machine left alone. */
final class DetachHost implements ActionHandler {

  private final DetachMode mode;

  DetachHost(DetachMode mode) {
    this.mode = mode;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    return provisioner
        .capability(Detaching.class)
        .map(
            detaching ->
                StepOutcomes.<Completed>failingAs(ErrorType.DETACH)
                    .running(soFar -> Change.of(StatusEdits.clearError(ErrorType.DETACH)))
                    .of(detaching.detach(mode), done -> Change.of(StatusEdits.detached())))
        .orElseGet(
            () ->
                Outcome.failed(
                    ErrorType.DETACH,
                    "The provisioner cannot detach hosts; remove the annotation",
                    Change.none()));
  }
}
