package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.HardwareRaidVolume;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RaidLevel;
import io.baremetal.api.host.RootDeviceHints;
import io.baremetal.api.host.SoftwareRaidVolume;
import io.baremetal.api.provisioner.ProvisionerException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node's target RAID configuration in Ironic's form. Not meant for direct use; it may change in
 * any release.
 */
public final class LogicalDisks {

  private final Parity parity;

  private LogicalDisks(Parity parity) {
    this.parity = parity;
  }

  /**
   * The logical disks of {@code target}, without a root volume of our choosing; empty when there is
   * nothing to make. Hardware volumes win where both kinds are given.
   *
   * @throws ProvisionerException if volumes contradict themselves or one another
   */
  public static List<Map<String, Object>> of(RaidConfig target, Parity parity) {
    LogicalDisks disks = new LogicalDisks(parity);
    List<HardwareRaidVolume> hardware = target.hardwareRaidVolumes().orElse(List.of());
    return hardware.isEmpty()
        ? disks.software(target.softwareRaidVolumes().orElse(List.of()))
        : disks.hardware(hardware);
  }

  /**
   * The same with the first disk marked as the one that gets the image, unless hints or the volumes
   * themselves say which one does.
   */
  static List<Map<String, Object>> withRoot(
      List<Map<String, Object>> disks, Optional<RootDeviceHints> hints) {
    boolean chosen =
        disks.stream().anyMatch(disk -> Boolean.TRUE.equals(disk.get("is_root_volume")));
    if (disks.isEmpty() || chosen || hints.isPresent()) {
      return disks;
    }
    List<Map<String, Object>> marked = new ArrayList<>(disks);
    Map<String, Object> first = new LinkedHashMap<>(disks.get(0));
    first.put("is_root_volume", true);
    marked.set(0, first);
    return marked;
  }

  private List<Map<String, Object>> hardware(List<HardwareRaidVolume> volumes) {
    refuseRepeatedNames(volumes);
    List<Map<String, Object>> disks = new ArrayList<>();
    for (int i = 0; i < volumes.size(); i++) {
      disks.add(hardware(volumes.get(i), "spec.raid.hardwareRAIDVolumes[" + i + "]"));
    }
    return disks;
  }

  private Map<String, Object> hardware(HardwareRaidVolume volume, String path) {
    Map<String, Object> disk = new LinkedHashMap<>();
    disk.put("size_gb", size(volume.sizeGibibytes()));
    disk.put("raid_level", level(volume.level(), path));
    volume.name().filter(name -> !name.isEmpty()).ifPresent(name -> disk.put("volume_name", name));
    volume.rotational().ifPresent(spins -> disk.put("disk_type", spins ? "hdd" : "ssd"));
    volume
        .numberOfPhysicalDisks()
        .filter(count -> count != 0)
        .ifPresent(count -> disk.put("number_of_physical_disks", count));
    volume
        .controller()
        .filter(name -> !name.isEmpty())
        .ifPresent(controller -> disk.put("controller", controller));
    List<String> members = volume.physicalDisks();
    if (!members.isEmpty()) {
      refuseUnfitMembers(volume, path);
      disk.put("physical_disks", members);
    }
    return disk;
  }

  private static void refuseRepeatedNames(List<HardwareRaidVolume> volumes) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < volumes.size(); i++) {
      String name = volumes.get(i).name().orElse("");
      Integer earlier = name.isEmpty() ? null : seen.put(name, i);
      if (earlier != null) {
        throw new HostRefusedException(
            "spec.raid.hardwareRAIDVolumes[%d] and [%d] are both named \"%s\"; names must differ"
                .formatted(i, earlier, name));
      }
    }
  }

  private static void refuseUnfitMembers(HardwareRaidVolume volume, String path) {
    int members = volume.physicalDisks().size();
    if (volume.controller().filter(name -> !name.isEmpty()).isEmpty()) {
      throw new HostRefusedException(
          path + ".physicalDisks is set without a controller; name the controller of these disks");
    }
    volume
        .numberOfPhysicalDisks()
        .filter(count -> count != members)
        .ifPresent(
            count -> {
              throw new HostRefusedException(
                  "%s.numberOfPhysicalDisks is %d but physicalDisks names %d; make them agree"
                      .formatted(path, count, members));
            });
  }

  private List<Map<String, Object>> software(List<SoftwareRaidVolume> volumes) {
    Optional<RaidLevel> first = volumes.stream().findFirst().flatMap(SoftwareRaidVolume::level);
    if (!volumes.isEmpty() && !first.equals(Optional.of(RaidLevel.of("1")))) {
      throw new HostRefusedException(
          "spec.raid.softwareRAIDVolumes[0].level is \"%s\", but the first software volume must be"
                  .formatted(first.map(RaidLevel::wire).orElse(""))
              + " of level 1, because the machine boots from it");
    }
    List<Map<String, Object>> disks = new ArrayList<>();
    for (int i = 0; i < volumes.size(); i++) {
      disks.add(software(volumes.get(i), "spec.raid.softwareRAIDVolumes[" + i + "]"));
    }
    return disks;
  }

  private Map<String, Object> software(SoftwareRaidVolume volume, String path) {
    Map<String, Object> disk = new LinkedHashMap<>();
    disk.put("size_gb", size(volume.sizeGibibytes()));
    disk.put("raid_level", level(volume.level(), path));
    disk.put("controller", "software");
    disk.put("is_root_volume", volume.rootVolume().orElse(false));
    if (!volume.physicalDisks().isEmpty()) {
      disk.put(
          "physical_disks",
          volume.physicalDisks().stream()
              .map(hints -> RootDeviceHintMap.of(Optional.of(hints)))
              .toList());
    }
    return disk;
  }

  private static String level(Optional<RaidLevel> level, String path) {
    return level
        .map(RaidLevel::wire)
        .filter(wire -> !wire.isEmpty())
        .orElseThrow(() -> new HostRefusedException(path + ".level is missing; set one"));
  }

  private Object size(Optional<Long> gibibytes) {
    return gibibytes
        .filter(size -> size != 0 || parity == Parity.UPSTREAM)
        .<Object>map(size -> size)
        .orElse("MAX");
  }
}
