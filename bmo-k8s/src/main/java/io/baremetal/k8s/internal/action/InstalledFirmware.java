package io.baremetal.k8s.internal.action;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.ProvisionerException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a machine for its firmware versions where nothing depends on the answer. */
final class InstalledFirmware {

  private static final Logger LOG = LoggerFactory.getLogger(InstalledFirmware.class);

  private InstalledFirmware() {}

  /** The versions; empty if the backend cannot tell, or cannot tell now. */
  static Optional<List<FirmwareComponent>> of(Optional<FirmwareReading> reading) {
    if (reading.isEmpty()) {
      return Optional.of(List.of());
    }
    try {
      return reading.get().firmwareComponents().known();
    } catch (ProvisionerException failure) {
      LOG.atDebug().setCause(failure).log("firmware versions could not be read");
      return Optional.empty();
    }
  }
}
