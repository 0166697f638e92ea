package io.baremetal.k8s.internal.action;

import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.InspectRequest.Refresh;
import io.baremetal.api.provisioner.Inspection;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.internal.object.HardwareDataObjects;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out the hardware and records it. */
final class InspectHost implements ActionHandler {

  private final HardwareDataObjects objects;

  InspectHost(HardwareDataObjects objects) {
    this.objects = objects;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    Step<Inspection> step = provisioner.inspect(request(host));
    return StepOutcomes.<Inspection>failingAs(ErrorType.INSPECTION)
        .running(soFar -> actedUpon(host, soFar.map(Inspection::launch)))
        .when(
            step,
            done ->
                finished(
                    host,
                    done,
                    actedUpon(host, Optional.of(done.launch())).telling(step.events())));
  }

  /** An end without details, or one that comes with the start that was asked for, is no end yet. */
  private Outcome finished(HostView host, Inspection done, Change change) {
    Optional<HardwareDetails> details = done.details();
    if (details.isEmpty() || !change.droppedAnnotations().isEmpty()) {
      return Outcome.waiting(Duration.ZERO, change);
    }
    if (!host.host().isBeingDeleted()) {
      objects.replace(host.identity(), details.get(), done.accelerators());
    }
    return Outcome.done(change.and(StatusEdits.hardware(details.get())));
  }

  /** Annotations that asked for this inspection go once it has been launched. */
  private static Change actedUpon(HostView host, Optional<Launch> launch) {
    List<String> annotations = new ArrayList<>();
    if (launch.equals(Optional.of(Launch.LAUNCHED))) {
      annotations.addAll(RebootAnnotation.ifSet(host));
      if (host.host().isInspectionRequested()) {
        annotations.add(HostAnnotations.INSPECT);
      }
    }
    return Change.of(StatusEdits.clearError())
        .telling(RebootAnnotation.complaints(host))
        .dropping(annotations);
  }

  private static InspectRequest request(HostView host) {
    return new InspectRequest(
        host.status().provisioning().bootMode().orElse(BootMode.UEFI),
        host.cpuArchitecture(),
        host.spec().inspectionMode().orElse(InspectionMode.AGENT),
        StepOutcomes.restart(host, ErrorType.INSPECTION),
        host.host().isInspectionRequested() ? Refresh.REFRESH : Refresh.KEEP,
        RebootAnnotation.abort(host));
  }
}
