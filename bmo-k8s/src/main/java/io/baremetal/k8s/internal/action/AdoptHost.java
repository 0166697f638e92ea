package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.Adopting;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Makes the backend treat the host as one that runs its image. */
final class AdoptHost implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    AdoptRequest request =
        new AdoptRequest(
            host.state(), StepOutcomes.restart(host, ErrorType.PROVISIONED_REGISTRATION));
    return provisioner
        .capability(Adopting.class)
        .map(
            adopting ->
                StepOutcomes.<Completed>failingAs(ErrorType.PROVISIONED_REGISTRATION)
                    .of(adopting.adopt(request), done -> Change.none()))
        .orElseGet(Outcome::done);
  }
}
