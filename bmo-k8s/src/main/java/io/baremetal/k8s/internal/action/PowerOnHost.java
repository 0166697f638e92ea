package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.PowerRequest.Target;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostMetrics;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;

/** Switches the machine on. */
final class PowerOnHost implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    PowerRequest request =
        new PowerRequest(
            Target.ON,
            StepOutcomes.restart(host, ErrorType.POWER_MANAGEMENT),
            host.spec().effectiveCleaningMode());
    return StepOutcomes.<Completed>failingAs(ErrorType.POWER_MANAGEMENT)
        .running(
            soFar ->
                Change.of(StatusEdits.clearError())
                    .counting(HostMetrics.powerChange(host.identity(), "on")))
        .of(
            provisioner.setPower(request),
            done -> Change.of(StatusEdits.poweredOn(host.spec().wantsPower())));
  }
}
