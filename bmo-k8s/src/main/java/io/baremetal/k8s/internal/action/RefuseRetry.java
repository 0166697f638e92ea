package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Says that deploying has failed too often. */
final class RefuseRetry implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    long failures = host.status().provisioningFailCount();
    return Outcome.failed(
        ErrorType.PROVISIONING,
        "Provisioning failed "
            + failures
            + " times, which is the limit; change the image, or set status.provisioningFailCount"
            + " to 0, to try again",
        Change.none());
  }
}
