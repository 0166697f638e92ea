package io.baremetal.api.provisioner;

import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.InspectionMode;

/**
 * How to inspect a host.
 *
 * @param bootMode boot mode that was recorded for this inspection
 * @param cpuArchitecture CPU architecture as Ironic names it
 * @param mode by the agent, or fast through the BMC
 * @param onFailure whether to start again after a failed inspection
 * @param refresh whether the user asked for a new inspection of a host that has been inspected
 * @param abort whether a running ramdisk wait is aborted because the user asked for a reboot
 */
public record InspectRequest(
    BootMode bootMode,
    String cpuArchitecture,
    InspectionMode mode,
    OnFailure onFailure,
    Refresh refresh,
    AbortWait abort) {

  /** Whether what is known already is found out anew. */
  public enum Refresh {
    /** What an earlier inspection found is good enough. */
    KEEP,
    /** The user wants the hardware looked at again. */
    REFRESH
  }
}
