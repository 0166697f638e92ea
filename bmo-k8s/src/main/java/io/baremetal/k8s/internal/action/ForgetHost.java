package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Makes the backend forget the host; a refusal does not keep anybody from deleting it. */
final class ForgetHost implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    Step<Completed> step = provisioner.remove();
    Change told = Change.none().telling(step.events());
    return step.match(
        new Step.Cases<>(
            done -> Outcome.done(told),
            inProgress -> Outcome.waiting(inProgress.checkAgainIn(), told),
            refused -> Outcome.done(told),
            unknown -> new Outcome.NeedsRegistration(),
            needsImage -> Outcome.done(told),
            busy -> new Outcome.Busy(busy.checkAgainIn())));
  }
}
