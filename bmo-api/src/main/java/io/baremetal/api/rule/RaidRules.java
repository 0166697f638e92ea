package io.baremetal.api.rule;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.HardwareRaidVolume;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RaidLevel;
import io.baremetal.api.host.SoftwareRaidVolume;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Rule;
import java.util.ArrayList;
import java.util.List;

/** Volumes that are to be built. */
final class RaidRules {

  private static final String HARDWARE = "spec.raid.hardwareRAIDVolumes";
  private static final String SOFTWARE = "spec.raid.softwareRAIDVolumes";

  private RaidRules() {}

  static Rule<JudgedHost> volumesAreOfOneKind(String id) {
    return Rule.<JudgedHost>of(
            id, "RAID volumes are all in hardware or all in software", "empty one of the two lists")
        .reads("spec.raid")
        .check(
            (host, problems) -> {
              if (!hardware(host).isEmpty() && !software(host).isEmpty()) {
                problems.at(
                    "spec.raid",
                    "there are volumes in both lists, "
                        + hardware(host).size()
                        + " in hardware and "
                        + software(host).size()
                        + " in software");
              }
            });
  }

  static Rule<JudgedHost> chosenDisksHaveController(String id) {
    return Rule.<JudgedHost>of(
            id,
            "A hardware volume that names its disks names their controller",
            "name the controller, or let it choose by numberOfPhysicalDisks instead")
        .reads(HARDWARE)
        .check((host, problems) -> eachHardware(host, problems, RaidRules::withoutController));
  }

  private static void withoutController(HardwareRaidVolume volume, int index, Problems problems) {
    if (!volume.physicalDisks().isEmpty() && HostFacts.nonEmpty(volume.controller()).isEmpty()) {
      problems.at(
          at(HARDWARE, index).field("controller"),
          "there is no controller for physicalDisks " + volume.physicalDisks());
    }
  }

  static Rule<JudgedHost> diskCountsAgree(String id) {
    return Rule.<JudgedHost>of(
            id,
            "A hardware volume names as many disks as it says",
            "drop numberOfPhysicalDisks or correct it")
        .reads(HARDWARE)
        .check((host, problems) -> eachHardware(host, problems, RaidRules::wrongCount));
  }

  private static void wrongCount(HardwareRaidVolume volume, int index, Problems problems) {
    int named = volume.physicalDisks().size();
    volume
        .numberOfPhysicalDisks()
        .filter(count -> named > 0 && count != named)
        .ifPresent(
            count ->
                problems.at(
                    at(HARDWARE, index).field("numberOfPhysicalDisks"),
                    "it is " + count + ", but physicalDisks names " + named));
  }

  static Rule<JudgedHost> oneVolumeIsRoot(String id) {
    return Rule.<JudgedHost>of(
            id,
            "At most one software volume takes the operating system",
            "set rootVolume on one volume only")
        .reads(SOFTWARE)
        .check(
            (host, problems) -> {
              List<Integer> roots = roots(host);
              if (roots.size() > 1) {
                problems.at(
                    at(SOFTWARE, roots.get(1)).field("rootVolume"),
                    "the volumes " + roots + " all have it");
              }
            });
  }

  static Rule<JudgedHost> rootIsChosenOnce(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The root disk is chosen by a root volume or by hints, not by both",
            "drop spec.rootDeviceHints or rootVolume")
        .reads(SOFTWARE, "spec.rootDeviceHints")
        .check(
            (host, problems) -> {
              List<Integer> roots = roots(host);
              if (roots.size() == 1 && host.spec().rootDeviceHints().isPresent()) {
                problems.at(
                    at(SOFTWARE, roots.get(0)).field("rootVolume"),
                    "it is set although spec.rootDeviceHints chooses the root disk");
              }
            });
  }

  static Rule<JudgedHost> rootVolumeIsMirrored(String id) {
    return Rule.<JudgedHost>of(
            id, "A software root volume is a mirror", "use level 1 for the root volume")
        .reads(SOFTWARE)
        .check(
            (host, problems) ->
                roots(host)
                    .forEach(i -> notMirrored(software(host).get(i), at(SOFTWARE, i), problems)));
  }

  private static void notMirrored(SoftwareRaidVolume volume, FieldPath at, Problems problems) {
    String level = volume.level().map(RaidLevel::wire).orElse("");
    if (!level.equals(RaidLevel.RAID_1.wire())) {
      problems.at(at.field("level"), "the level of the root volume is " + Quoted.text(level));
    }
  }

  private static void eachHardware(JudgedHost host, Problems problems, VolumeCheck check) {
    List<HardwareRaidVolume> volumes = hardware(host);
    for (int i = 0; i < volumes.size(); i++) {
      check.test(volumes.get(i), i, problems);
    }
  }

  private static FieldPath at(String list, int index) {
    return FieldPath.parse(list).index(index);
  }

  private static List<Integer> roots(JudgedHost host) {
    List<SoftwareRaidVolume> volumes = software(host);
    List<Integer> roots = new ArrayList<>(0);
    for (int i = 0; i < volumes.size(); i++) {
      if (volumes.get(i).rootVolume().orElse(false)) {
        roots.add(i);
      }
    }
    return roots;
  }

  private static List<HardwareRaidVolume> hardware(JudgedHost host) {
    return host.spec().raid().flatMap(RaidConfig::hardwareRaidVolumes).orElse(List.of());
  }

  private static List<SoftwareRaidVolume> software(JudgedHost host) {
    return host.spec().raid().flatMap(RaidConfig::softwareRaidVolumes).orElse(List.of());
  }

  /** A check of one volume and its place in the list. */
  private interface VolumeCheck {
    void test(HardwareRaidVolume volume, int index, Problems problems);
  }
}
