package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.ironic.node.NodeStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cleaning steps that bring a node from the RAID that it has to the RAID that is wanted. Not
 * meant for direct use; it may change in any release.
 */
public final class RaidSteps {

  private static final NodeStep DELETE = NodeStep.of("raid", "delete_configuration");
  private static final NodeStep CREATE = NodeStep.of("raid", "create_configuration");

  /** Software RAID leaves traces on its member disks, which would come back to life. */
  private static final NodeStep ERASE = NodeStep.of("deploy", "erase_devices_metadata");

  private RaidSteps() {}

  /**
   * The steps in their order; empty when nothing is to be done. Software volumes win where both
   * kinds are given.
   *
   * @param ofDriver the RAID interface that the BMC's driver brings
   * @param target wanted RAID; an absent list leaves the volumes as they are, an empty one removes
   *     them
   * @param actual RAID as last recorded
   * @throws ProvisionerException if hardware RAID is wanted where there is none
   */
  public static List<NodeStep> clean(
      String ofDriver, Optional<RaidConfig> target, Optional<RaidConfig> actual) {
    RaidInterface.choose(ofDriver, target, actual);
    if (RaidVolumes.software(target).isPresent()) {
      return software(target, actual);
    }
    return ofDriver.equals(RaidInterface.NONE) ? List.of() : hardware(target, actual);
  }

  private static List<NodeStep> software(Optional<RaidConfig> target, Optional<RaidConfig> actual) {
    boolean wanted = RaidVolumes.hasSoftware(target);
    boolean same = RaidVolumes.sameSoftware(target, actual);
    if (same || (!wanted && !RaidVolumes.hasSoftware(actual))) {
      return List.of();
    }
    List<NodeStep> steps = new ArrayList<>(List.of(DELETE, ERASE));
    if (wanted) {
      steps.add(CREATE);
    }
    return List.copyOf(steps);
  }

  private static List<NodeStep> hardware(Optional<RaidConfig> target, Optional<RaidConfig> actual) {
    boolean unmanaged = RaidVolumes.hardware(target).isEmpty();
    boolean same = RaidVolumes.sameHardware(target, actual);
    if (unmanaged || same) {
      return List.of();
    }
    return RaidVolumes.hasHardware(target) ? List.of(DELETE, CREATE) : List.of(DELETE);
  }
}
