package io.baremetal.k8s.internal.action;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.internal.object.FirmwareObjects;
import io.baremetal.k8s.lifecycle.FirmwareChanges;
import io.baremetal.k8s.lifecycle.HostView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Notes in a host's HostFirmwareComponents what becomes of its updates: once they are launched they
 * are accepted, and once they have failed none is.
 *
 * @param objects where it is noted
 * @param reading tells the versions that are installed; empty if the backend cannot
 */
record AcceptedFirmware(FirmwareObjects objects, Optional<FirmwareReading> reading) {

  /** Whether a verb has to launch anything for this firmware. */
  static Changes changes(FirmwareChanges firmware) {
    return firmware.any() ? Changes.PENDING : Changes.NONE;
  }

  /**
   * Notes what follows from a step that was to install these updates.
   *
   * @param launch whether what the step yields says that they were launched
   */
  <T> void note(HostView host, FirmwareChanges firmware, Step<T> step, Function<T, Launch> launch) {
    if (firmware.changedComponents().isEmpty()) {
      return;
    }
    boolean failed =
        step.match(
            new Step.Cases<>(
                done -> noteLaunch(host, firmware, Optional.of(done.value()).map(launch)),
                inProgress -> noteLaunch(host, firmware, inProgress.soFar().map(launch)),
                refused -> true,
                needsRegistration -> false,
                needsImage -> false,
                busy -> false));
    if (failed) {
      objects.forgetUpdates(host.identity());
    }
  }

  private boolean noteLaunch(HostView host, FirmwareChanges firmware, Optional<Launch> launch) {
    boolean news = !firmware.targetComponents().isEmpty();
    if (news && launch.filter(Launch.LAUNCHED::equals).isPresent()) {
      List<FirmwareComponent> installed = InstalledFirmware.of(reading).orElse(List.of());
      objects.acceptUpdates(host.identity(), installed);
    }
    return false;
  }
}
