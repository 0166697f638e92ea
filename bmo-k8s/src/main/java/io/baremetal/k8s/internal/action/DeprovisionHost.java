package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;

/** Takes the image off and cleans the machine. */
final class DeprovisionHost implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    DeprovisionRequest request =
        new DeprovisionRequest(
            host.spec().effectiveCleaningMode(),
            StepOutcomes.restart(host, ErrorType.PROVISIONING));
    return StepOutcomes.<Completed>failingAs(ErrorType.PROVISIONING)
        .of(
            provisioner.deprovision(request),
            done -> Change.of(StatusEdits.undeployed()).dropping(RebootAnnotation.ifSet(host)));
  }
}
