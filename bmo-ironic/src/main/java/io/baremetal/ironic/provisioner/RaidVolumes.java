package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.HardwareRaidVolume;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RaidLevel;
import io.baremetal.api.host.SoftwareRaidVolume;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
    return same(hardware(one), hardware(other), RaidVolumes::asked);
  }

  /** Whether two configurations ask for the same software volumes, however they say it. */
  static boolean sameSoftware(Optional<RaidConfig> one, Optional<RaidConfig> other) {
    return same(software(one), software(other), RaidVolumes::asked);
  }

  private static <V> boolean same(
      Optional<List<V>> one, Optional<List<V>> other, Function<V, List<Object>> asked) {
    return one.map(volumes -> volumes.stream().map(asked).toList())
        .equals(other.map(volumes -> volumes.stream().map(asked).toList()));
  }

  private static List<Object> asked(HardwareRaidVolume volume) {
    return List.of(
        volume.level().map(RaidLevel::wire).orElse(""),
        volume.sizeGibibytes(),
        volume.name().orElse(""),
        volume.rotational(),
        volume.numberOfPhysicalDisks(),
        volume.controller().orElse(""),
        volume.physicalDisks());
  }

  private static List<Object> asked(SoftwareRaidVolume volume) {
    return List.of(
        volume.level().map(RaidLevel::wire).orElse(""),
        volume.sizeGibibytes(),
        volume.rootVolume().orElse(false),
        volume.physicalDisks().stream()
            .map(hints -> RootDeviceHintMap.of(Optional.of(hints)))
            .toList());
  }
}
