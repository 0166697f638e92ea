package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.k8s.lifecycle.FirmwareChanges;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Breaks the turn off: whether firmware has to be changed is not known yet. */
final class AwaitFirmware implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    throw new ProvisionerException(
        "Host "
            + host.identity()
            + " waits until its firmware objects are up to date: "
            + FirmwareChanges.whilePreparing(host).obstacle().orElse("they are being looked at"));
  }
}
