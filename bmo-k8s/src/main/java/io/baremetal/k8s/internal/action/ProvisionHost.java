package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.internal.credential.HostConfigSecrets;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.internal.credential.ImagePullSecrets;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;
import java.time.Duration;
import java.util.Optional;

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
    Optional<Sensitive<String>> login;
    try {
      login = new ImagePullSecrets(secrets).loginFor(host);
    } catch (ProvisionerException noLogin) {
      return Outcome.failed(
          ErrorType.PROVISIONING,
          String.valueOf(noLogin.getMessage()),
          attempted.telling(noLogin.events()));
    }
    Step<Completed> step = provisioner.provision(request(host, login));
    return StepOutcomes.<Completed>failingAs(ErrorType.PROVISIONING)
        .running(
            soFar -> attempted.and(StatusEdits.clearError()).dropping(RebootAnnotation.ifSet(host)))
        .otherwise(soFar -> attempted)
        .when(step, done -> finished(host, attempted.telling(step.events())));
  }

  /** An end that comes together with a reboot that was asked for is looked at once more. */
  private static Outcome finished(HostView host, Change change) {
    return host.reboot().once()
        ? Outcome.waiting(Duration.ZERO, change.dropping(RebootAnnotation.ifSet(host)))
        : Outcome.done(
            change.and(StatusEdits.deployed(host.spec())).and(StatusEdits.forgiveDeployments()));
  }

  private ProvisionRequest request(HostView host, Optional<Sensitive<String>> login) {
    ProvisionRequest.Builder request = ProvisionRequest.builder();
    request
        .image(host.spec().image().filter(Image::isSet))
        .customDeploy(host.spec().customDeploy())
        .configData(new HostConfigSecrets(secrets, host))
        .bootMode(host.status().provisioning().bootMode().orElse(BootMode.UEFI))
        .rootDeviceHints(host.status().provisioning().rootDeviceHints())
        .imagePullSecret(login)
        .abort(RebootAnnotation.abort(host));
    return request.build();
  }
}
