package io.baremetal.k8s.internal.firmware;

import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads something of a machine's firmware; what cannot be read now is read later. */
final class FirmwareRead {

  private static final Logger LOG = LoggerFactory.getLogger(FirmwareRead.class);

  private FirmwareRead() {}

  /** What was read; empty if the backend does not know the host, or cannot tell now. */
  static <T> Optional<T> of(HostProvisioner machine, Function<FirmwareReading, Step<T>> question) {
    try {
      return machine
          .capability(FirmwareReading.class)
          .flatMap(reading -> question.apply(reading).known());
    } catch (ProvisionerException failure) {
      LOG.atInfo().addKeyValue("cause", failure.getMessage()).log("firmware could not be read");
      return Optional.empty();
    }
  }
}
