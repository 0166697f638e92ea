package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.provisioner.ProvisionerException;
import java.util.Optional;

/**
 * Which of Ironic's RAID interfaces a node needs for the RAID that its host wants. Not meant for
 * direct use; it may change in any release.
 */
public final class RaidInterface {

  /** Interface of nodes that can do no hardware RAID. */
  static final String NONE = "no-raid";

  /** Interface that makes software RAID, with the agent's help. */
  static final String AGENT = "agent";

  private RaidInterface() {}

  /**
   * The interface to use.
   *
   * @param ofDriver the interface that the BMC's driver brings
   * @param target wanted RAID
   * @param actual RAID as last recorded
   * @throws ProvisionerException if hardware RAID is wanted where there is none
   */
  public static String choose(
      String ofDriver, Optional<RaidConfig> target, Optional<RaidConfig> actual) {
    if (target.isEmpty()) {
      return ofDriver;
    }
    if (RaidVolumes.hasHardware(target)) {
      refuseHardware(ofDriver);
    }
    return RaidVolumes.hasSoftware(target) || RaidVolumes.hasSoftware(actual) ? AGENT : ofDriver;
  }

  private static void refuseHardware(String ofDriver) {
    if (ofDriver.equals(NONE)) {
      throw new HostRefusedException(
          "spec.raid.hardwareRAIDVolumes is set, but the BMC's driver cannot configure hardware"
              + " RAID (its RAID interface is no-raid); remove the volumes or use a driver with"
              + " RAID support");
    }
    if (ofDriver.equals(AGENT)) {
      throw new HostRefusedException(
          "spec.raid.hardwareRAIDVolumes is set, but the RAID interface agent does software RAID"
              + " only; use spec.raid.softwareRAIDVolumes");
    }
  }
}
