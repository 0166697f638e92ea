package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.Servicing;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.internal.object.FirmwareObjects;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.FirmwareChanges;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;
import java.time.Duration;
import java.util.Optional;

/** Changes the firmware of a machine that keeps its image. */
final class ServiceHost implements ActionHandler {

  private final FirmwareObjects objects;

  ServiceHost(FirmwareObjects objects) {
    this.objects = objects;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    FirmwareChanges firmware = FirmwareChanges.inService(host);
    Optional<Servicing> servicing = provisioner.capability(Servicing.class);
    if (servicing.isEmpty()) {
      return Outcome.failed(
          ErrorType.SERVICING,
          "This provisioner cannot change the firmware of a host in use; set its"
              + " HostUpdatePolicy to onPreparing",
          Change.none());
    }
    Step<Launch> step = servicing.get().service(request(host, firmware));
    new AcceptedFirmware(objects, provisioner.capability(FirmwareReading.class))
        .note(host, firmware, step, launch -> launch);
    return StepOutcomes.<Launch>failingAs(ErrorType.SERVICING)
        .running(soFar -> Change.of(StatusEdits.clearErrorInService()))
        .otherwise(soFar -> Change.of(StatusEdits.clearFirmware()))
        .when(step, done -> finished(host, Change.none().telling(step.events())));
  }

  /** An end that shows that an earlier failure is past is looked at once more. */
  private static Outcome finished(HostView host, Change change) {
    return host.hasError(ErrorType.SERVICING)
        ? Outcome.waiting(Duration.ZERO, change.and(StatusEdits.clearErrorInService()))
        : Outcome.done(change.and(StatusEdits.operationalStatus(OperationalStatus.OK)));
  }

  private static ServiceRequest request(HostView host, FirmwareChanges firmware) {
    ServiceRequest.Builder request = ServiceRequest.builder();
    request
        .targetFirmwareSettings(firmware.targetSettings())
        .actualFirmwareSettings(firmware.actualSettings())
        .targetFirmwareComponents(firmware.targetComponents())
        .firmwareSpec(firmware.firmwareSpec())
        .changes(AcceptedFirmware.changes(firmware))
        .onFailure(StepOutcomes.restart(host, ErrorType.SERVICING));
    return request.build();
  }
}
