package io.baremetal.k8s.internal.action;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.Preparation;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.internal.object.FirmwareObjects;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.FirmwareChanges;
import io.baremetal.k8s.lifecycle.HostSettings;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.StatusEdits;
import java.time.Duration;
import java.util.Optional;

/** Brings RAID and firmware to the wanted settings and makes the host available. */
final class PrepareHost implements ActionHandler {

  /** How long to wait for the controllers that look after the firmware objects. */
  private static final Duration UNTIL_FIRMWARE_IS_SEEN = Duration.ofMinutes(1);

  private final FirmwareObjects objects;

  PrepareHost(FirmwareObjects objects) {
    this.objects = objects;
  }

  @Override
  public Outcome perform(HostView host, HostProvisioner provisioner) {
    FirmwareChanges firmware = FirmwareChanges.whilePreparing(host);
    if (firmware.obstacle().isPresent()) {
      return Outcome.waiting(UNTIL_FIRMWARE_IS_SEEN, Change.none());
    }
    HostSettings wanted = HostSettings.wanted(host.host());
    HostSettings recorded = HostSettings.recorded(host.status().provisioning());
    boolean failedBefore = host.hasError(ErrorType.PREPARATION);
    Changes changes = failedBefore || !wanted.equals(recorded) ? Changes.PENDING : Changes.NONE;
    PrepareRequest.Builder request = PrepareRequest.builder();
    request
        .targetFirmwareSettings(firmware.targetSettings())
        .actualFirmwareSettings(firmware.actualSettings())
        .targetFirmwareComponents(firmware.targetComponents())
        .targetRaid(wanted.raid())
        .actualRaid(failedBefore ? Optional.empty() : recorded.raid())
        .rootDeviceHints(wanted.rootDeviceHints())
        .changes(firmware.any() ? Changes.PENDING : changes)
        .onFailure(StepOutcomes.restart(host, ErrorType.PREPARATION));
    Step<Preparation> step = provisioner.prepare(request.build());
    new AcceptedFirmware(objects, provisioner.capability(FirmwareReading.class))
        .note(host, firmware, step, Preparation::launch);
    return StepOutcomes.<Preparation>failingAs(ErrorType.PREPARATION)
        .running(soFar -> launched(soFar, wanted, changes))
        .otherwise(soFar -> forgotten(changes))
        .of(step, done -> launched(Optional.of(done), wanted, changes));
  }

  /** Only a launch shows that the settings are accepted and that an earlier failure is past. */
  private static Change launched(
      Optional<Preparation> preparation, HostSettings wanted, Changes changes) {
    boolean launched = preparation.filter(step -> step.launch() == Launch.LAUNCHED).isPresent();
    if (!launched) {
      return Change.none();
    }
    Change cleared = Change.of(StatusEdits.clearError());
    return changes == Changes.PENDING ? cleared.and(StatusEdits.settings(wanted)) : cleared;
  }

  /** Settings that were refused are not recorded, so that they are tried again. */
  private static Change forgotten(Changes changes) {
    return changes == Changes.PENDING ? Change.of(StatusEdits.clearSettings()) : Change.none();
  }
}
