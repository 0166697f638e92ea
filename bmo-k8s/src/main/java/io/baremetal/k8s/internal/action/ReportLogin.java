package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Says what is wrong with the login of the BMC. */
final class ReportLogin implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    return host.login().unusable().<Outcome>map(Outcome.NoLogin::new).orElseGet(Outcome::done);
  }
}
