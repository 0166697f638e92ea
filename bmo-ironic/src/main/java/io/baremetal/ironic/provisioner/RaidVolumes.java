package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.HardwareRaidVolume;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RaidLevel;
import io.baremetal.api.host.SoftwareRaidVolume;
import java.util.List;
import java.util.Optional;

/**
 * The two lists of volumes in a RAID configuration, of which absent means "leave it" and empty
 * "remove it".
 */
final class RaidVolumes {

  private RaidVolumes() {}

  static Optional<List<HardwareRaidVolume>> hardware(Optional<RaidConfig> raid) {
    return raid.flatMap(RaidConfig::hardwareRaidVolumes);
  }

  static Optional<List<SoftwareRaidVolume>> software(Optional<RaidConfig> raid) {
    return raid.flatMap(RaidConfig::softwareRaidVolumes);
  }

  static boolean hasHardware(Optional<RaidConfig> raid) {
    return hardware(raid).filter(volumes -> !volumes.isEmpty()).isPresent();
  }

  static boolean hasSoftware(Optional<RaidConfig> raid) {
    return software(raid).filter(volumes -> !volumes.isEmpty()).isPresent();
  }

  /**
   * Whether two configurations ask for the same hardware volumes. What is left open may be written
   * as an empty text by one and be absent in the other, which is no reason to destroy a volume.
   */
  static boolean sameHardware(Optional<RaidConfig> one, Optional<RaidConfig> other) {
    return hardware(one)
        .map(RaidVolumes::ofHardware)
        .equals(hardware(other).map(RaidVolumes::ofHardware));
  }

  /** Whether two configurations ask for the same software volumes, however they say it. */
  static boolean sameSoftware(Optional<RaidConfig> one, Optional<RaidConfig> other) {
    return software(one)
        .map(RaidVolumes::ofSoftware)
        .equals(software(other).map(RaidVolumes::ofSoftware));
  }

  private static List<List<Object>> ofHardware(List<HardwareRaidVolume> volumes) {
    return volumes.stream()
        .map(
            volume ->
                List.<Object>of(
                    volume.level().map(RaidLevel::wire).orElse(""),
                    volume.sizeGibibytes(),
                    volume.name().orElse(""),
                    volume.rotational(),
                    volume.numberOfPhysicalDisks(),
                    volume.controller().orElse(""),
                    volume.physicalDisks()))
        .toList();
  }

  private static List<List<Object>> ofSoftware(List<SoftwareRaidVolume> volumes) {
    return volumes.stream()
        .map(
            volume ->
                List.<Object>of(
                    volume.level().map(RaidLevel::wire).orElse(""),
                    volume.sizeGibibytes(),
                    volume.rootVolume().orElse(false),
                    volume.physicalDisks().stream()
                        .map(hints -> RootDeviceHintMap.of(Optional.of(hints)))
                        .toList()))
        .toList();
  }
}
