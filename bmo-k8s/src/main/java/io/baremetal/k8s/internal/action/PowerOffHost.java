package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.PowerRequest.Target;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostGuards;
import io.baremetal.k8s.lifecycle.HostMetrics;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;

/** Switches the machine off, by its operating system unless somebody is out of patience. */
final class PowerOffHost implements ActionHandler {

  private static final String HARD_NEXT =
      "The machine could not be shut down and is switched off hard next: ";

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    Target target = target(host);
    PowerRequest request =
        new PowerRequest(
            target,
            StepOutcomes.restart(host, ErrorType.POWER_MANAGEMENT),
            host.spec().effectiveCleaningMode());
    Step<Completed> step = provisioner.setPower(request);
    if (isReboot(host)) {
      return StepOutcomes.again(step, Change.none().dropping(RebootAnnotation.ifSet(host)));
    }
    boolean hardNext = target == Target.SOFT_OFF && !host.hasError(ErrorType.POWER_MANAGEMENT);
    return StepOutcomes.<Completed>failingAs(ErrorType.POWER_MANAGEMENT)
        .explaining(hardNext ? HARD_NEXT : "")
        .running(
            soFar ->
                Change.of(StatusEdits.clearError())
                    .counting(HostMetrics.powerChange(host.identity(), "off")))
        .of(step, done -> Change.of(StatusEdits.poweredOn(host.spec().wantsPower())));
  }

  /** A machine that must not be off has been rebooted by this, which is all that was asked for. */
  private static boolean isReboot(HostView host) {
    return host.spec().disablePowerOff().orElse(false) && host.reboot().once();
  }

  private static Target target(HostView host) {
    boolean hard = HostGuards.rebootCounted(host).hard() || host.status().errorCount() > 0;
    return hard ? Target.HARD_OFF : Target.SOFT_OFF;
  }
}
