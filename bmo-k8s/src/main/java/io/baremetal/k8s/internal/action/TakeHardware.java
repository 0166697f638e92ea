package io.baremetal.k8s.internal.action;

import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.HostView.RecordedHardware;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;
import java.util.List;
import java.util.Optional;

/** Takes hardware details over from HardwareData or, if there are none, from the annotation. */
final class TakeHardware implements ActionHandler {

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    Optional<HardwareDetails> details =
        host.recordedHardware().flatMap(RecordedHardware::hardware).or(() -> inAnnotation(host));
    Change taken = details.map(StatusEdits::hardware).map(Change::of).orElseGet(Change::none);
    return Outcome.done(
        taken
            .telling(
                new HostEvent(
                    "UpdateHardwareDetails",
                    "Set HardwareDetails from hardware data or annotation"))
            .dropping(List.of(HostAnnotations.HARDWARE_DETAILS)));
  }

  private static Optional<HardwareDetails> inAnnotation(HostView host) {
    return host.host()
        .metadata()
        .annotation(HostAnnotations.HARDWARE_DETAILS)
        .map(HardwareAnnotation::parse);
  }
}
