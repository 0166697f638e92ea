package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.HardwareRaidVolume;
import io.baremetal.api.host.RaidConfig;
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
}
