package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.internal.credential.CredentialResolver;
import io.baremetal.k8s.internal.credential.HostConfigSecrets;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.internal.object.RamdiskImageObjects;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Lets the Secrets and the ramdisk image go that the host has held. */
final class ReleaseSecrets implements ActionHandler {

  private final HostSecrets secrets;
  private final RamdiskImageObjects ramdisks;

  ReleaseSecrets(HostSecrets secrets, RamdiskImageObjects ramdisks) {
    this.secrets = secrets;
    this.ramdisks = ramdisks;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    secrets.release(host.identity(), CredentialResolver.secretName(host.host()));
    new HostConfigSecrets(secrets, host)
        .preprovisioningName()
        .ifPresent(name -> secrets.release(host.identity(), name));
    ramdisks.release(host.identity());
    return Outcome.done();
  }
}
