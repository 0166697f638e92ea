package io.baremetal.api.provisioner;

import io.baremetal.api.hardware.Accelerator;
import io.baremetal.api.hardware.HardwareDetails;
import java.util.List;
import java.util.Optional;

/**
 * Where an inspection stands.
 *
 * @param launch whether this call launched (or aborted and relaunched) it
 * @param details what was found; present only once the inspection has ended
 * @param accelerators FPGA, QAT and GPU cards that were found; the host's status has no place for
 *     them, so they travel beside it
 */
public record Inspection(
    Launch launch, Optional<HardwareDetails> details, List<Accelerator> accelerators) {

  /** Copies the list. */
  public Inspection {
    accelerators = List.copyOf(accelerators);
  }
}
