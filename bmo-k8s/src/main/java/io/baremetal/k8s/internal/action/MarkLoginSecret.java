package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.internal.credential.CredentialResolver;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Puts our marks on the Secret with the login of the BMC. */
final class MarkLoginSecret implements ActionHandler {

  private final HostSecrets secrets;

  MarkLoginSecret(HostSecrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    secrets.mark(
        host.identity(),
        CredentialResolver.secretName(host.host()),
        CredentialResolver.marks(host.host()));
    return Outcome.done();
  }
}
