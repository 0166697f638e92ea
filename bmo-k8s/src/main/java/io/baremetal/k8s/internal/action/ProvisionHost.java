package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.k8s.internal.credential.HostConfigSecrets;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;

/** Deploys what spec asks for. */
final class ProvisionHost implements ActionHandler {

  private final HostSecrets secrets;

  ProvisionHost(HostSecrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    Change attempted =
        Change.of(StatusEdits.attempted(host.spec().image()))
            .telling(RebootAnnotation.complaints(host));
    return StepOutcomes.<Completed>failingAs(ErrorType.PROVISIONING)
        .running(
            soFar -> attempted.and(StatusEdits.clearError()).dropping(RebootAnnotation.ifSet(host)))
        .otherwise(soFar -> attempted)
        .of(
            provisioner.provision(request(host)),
            done ->
                attempted
                    .and(StatusEdits.deployed(host.spec()))
                    .and(StatusEdits.forgiveDeployments())
                    .dropping(RebootAnnotation.ifSet(host)));
  }

  private ProvisionRequest request(HostView host) {
    ProvisionRequest.Builder request = ProvisionRequest.builder();
    request
        .image(host.spec().image().filter(Image::isSet))
        .customDeploy(host.spec().customDeploy())
        .configData(new HostConfigSecrets(secrets, host))
        .bootMode(host.status().provisioning().bootMode().orElse(BootMode.UEFI))
        .rootDeviceHints(host.status().provisioning().rootDeviceHints())
        .abort(RebootAnnotation.abort(host));
    return request.build();
  }
}
