package io.baremetal.ironic.provisioner;

import io.baremetal.api.hardware.Accelerator;
import io.baremetal.api.hardware.HardwareDetails;
import java.util.List;

/**
 * What one inspection found. Not meant for direct use; it may change in any release.
 *
 * @param details what goes into the host's status
 * @param accelerators GPUs, FPGAs and the like, for which the details have no room
 * @param pluginData whether the plug-in data, which PXE and LLDP facts come from, could be read
 */
public record InspectedHardware(
    HardwareDetails details, List<Accelerator> accelerators, Completeness pluginData) {

  /** Copies the list. */
  public InspectedHardware {
    accelerators = List.copyOf(accelerators);
  }

  /** Whether all of a document could be used. */
  public enum Completeness {
    /** All of it. */
    COMPLETE,
    /** Some of it was missing or of a wrong type and has been left out. */
    PARTLY_IGNORED
  }
}
