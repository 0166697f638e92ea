package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.host.HardwareRaidVolume;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RaidLevel;
import io.baremetal.api.host.RootDeviceHints;
import io.baremetal.api.host.SoftwareRaidVolume;
import io.baremetal.ironic.node.NodeStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RaidStepsTest {

  private static final HardwareRaidVolume VOLUME =
      HardwareRaidVolume.builder().level(RaidLevel.RAID_1).name("root").build();
  private static final SoftwareRaidVolume MIRROR =
      SoftwareRaidVolume.builder().level(RaidLevel.RAID_1).build();

  @Test
  void rebuildsHardwareVolumes_whenTheyDiffer() {
    assertThat(steps("redfish", hardware(VOLUME), Optional.empty()))
        .containsExactly("raid.delete_configuration", "raid.create_configuration");
  }

  @Test
  void doesNothing_whenVolumesAreAsWanted() {
    assertThat(steps("redfish", hardware(VOLUME), hardware(VOLUME))).isEmpty();
    assertThat(steps("redfish", software(MIRROR), software(MIRROR))).isEmpty();
  }

  @Test
  void doesNothing_whenVolumesAreAsWantedInOtherWords() {
    HardwareRaidVolume wordy = VOLUME.toBuilder().controller("").build();
    SoftwareRaidVolume member =
        MIRROR.toBuilder().addPhysicalDisks(RootDeviceHints.builder().model("x").build()).build();
    SoftwareRaidVolume wordyMember =
        MIRROR.toBuilder()
            .rootVolume(false)
            .addPhysicalDisks(
                RootDeviceHints.builder().model("x").vendor("").minSizeGigabytes(0L).build())
            .build();
    assertThat(steps("redfish", hardware(wordy), hardware(VOLUME))).isEmpty();
    assertThat(steps("redfish", software(wordyMember), software(member))).isEmpty();
    assertThat(steps("redfish", software(wordyMember), software(MIRROR))).isNotEmpty();
    assertThat(
            steps(
                "redfish", software(MIRROR.toBuilder().rootVolume(true).build()), software(MIRROR)))
        .isNotEmpty();
  }

  @Test
  void leavesOut_whatIsEmpty_whenHardwareIsWanted() {
    HardwareRaidVolume wordy =
        VOLUME.toBuilder().controller("").name("").numberOfPhysicalDisks(0L).build();
    assertThat(LogicalDisks.of(hardware(wordy).orElseThrow(), Parity.UPSTREAM))
        .containsExactly(Map.of("size_gb", "MAX", "raid_level", "1"));
    HardwareRaidVolume members = wordy.toBuilder().addPhysicalDisks("a").build();
    assertThatThrownBy(() -> LogicalDisks.of(hardware(members).orElseThrow(), Parity.UPSTREAM))
        .hasMessageContaining("without a controller");
  }

  @Test
  void onlyDeletes_whenHardwareListIsEmpty() {
    assertThat(steps("redfish", hardware(), hardware(VOLUME)))
        .containsExactly("raid.delete_configuration");
  }

  @Test
  void keepsVolumes_whenListIsAbsent() {
    assertThat(steps("redfish", Optional.of(RaidConfig.empty()), hardware(VOLUME))).isEmpty();
    assertThat(steps("redfish", Optional.empty(), software(MIRROR))).isEmpty();
  }

  @Test
  void erasesMetadata_whenSoftwareRaidIsRebuiltOrRemoved() {
    assertThat(steps("no-raid", software(MIRROR), Optional.empty()))
        .containsExactly(
            "raid.delete_configuration",
            "deploy.erase_devices_metadata",
            "raid.create_configuration");
    assertThat(steps("no-raid", software(), software(MIRROR)))
        .containsExactly("raid.delete_configuration", "deploy.erase_devices_metadata");
  }

  @Test
  void refuses_whenDriverHasNoHardwareRaid() {
    assertThatThrownBy(() -> steps("no-raid", hardware(VOLUME), Optional.empty()))
        .isInstanceOf(HostRefusedException.class)
        .hasMessageContaining("hardwareRAIDVolumes");
  }

  @Test
  void choosesTheAgent_whenSoftwareRaidIsMadeOrRemoved() {
    assertThat(RaidInterface.choose("redfish", software(MIRROR), Optional.empty()))
        .isEqualTo("agent");
    assertThat(RaidInterface.choose("redfish", software(), software(MIRROR))).isEqualTo("agent");
    assertThat(RaidInterface.choose("redfish", hardware(VOLUME), Optional.empty()))
        .isEqualTo("redfish");
  }

  @Test
  void describesVolumesInIronicsWords_whenHardwareIsWanted() {
    HardwareRaidVolume volume =
        HardwareRaidVolume.builder()
            .level(RaidLevel.RAID_5)
            .sizeGibibytes(100L)
            .controller("c0")
            .rotational(true)
            .numberOfPhysicalDisks(3L)
            .physicalDisks(List.of("a", "b", "c"))
            .build();
    assertThat(LogicalDisks.of(hardware(volume).get(), Parity.CORRECTED))
        .containsExactly(
            Map.of(
                "size_gb",
                100L,
                "raid_level",
                "5",
                "controller",
                "c0",
                "disk_type",
                "hdd",
                "number_of_physical_disks",
                3L,
                "physical_disks",
                List.of("a", "b", "c")));
  }

  @Test
  void takesAllSpace_whenSizeIsZeroAndQuirksAreCorrected() {
    RaidConfig zero = hardware(VOLUME.toBuilder().sizeGibibytes(0L).build()).get();
    assertThat(LogicalDisks.of(zero, Parity.CORRECTED).get(0)).containsEntry("size_gb", "MAX");
    assertThat(LogicalDisks.of(zero, Parity.UPSTREAM).get(0)).containsEntry("size_gb", 0L);
  }

  @Test
  void marksTheFirstDiskAsRoot_unlessSomethingElseSaysWhichIs() {
    List<Map<String, Object>> disks = LogicalDisks.of(hardware(VOLUME).get(), Parity.CORRECTED);
    assertThat(LogicalDisks.withRoot(disks, Optional.empty()).get(0))
        .containsEntry("is_root_volume", true);
    assertThat(LogicalDisks.withRoot(disks, Optional.of(RootDeviceHints.empty()))).isEqualTo(disks);
  }

  @Test
  void refuses_whenVolumesContradictThemselves() {
    refused(hardware(VOLUME, VOLUME), "both named \"root\"");
    refused(
        hardware(VOLUME.toBuilder().physicalDisks(List.of("a")).build()), "without a controller");
    refused(
        hardware(
            VOLUME.toBuilder()
                .physicalDisks(List.of("a"))
                .controller("c")
                .numberOfPhysicalDisks(2L)
                .build()),
        "is 2 but physicalDisks names 1");
    refused(software(MIRROR.toBuilder().level(RaidLevel.RAID_0).build()), "must be of level 1");
  }

  private static void refused(Optional<RaidConfig> target, String why) {
    assertThatThrownBy(() -> LogicalDisks.of(target.get(), Parity.CORRECTED))
        .isInstanceOf(HostRefusedException.class)
        .hasMessageContaining(why);
  }

  private static List<String> steps(
      String ofDriver, Optional<RaidConfig> target, Optional<RaidConfig> actual) {
    return RaidSteps.clean(ofDriver, target, actual).stream().map(RaidStepsTest::name).toList();
  }

  private static String name(NodeStep step) {
    return step.driverInterface() + "." + step.step();
  }

  private static Optional<RaidConfig> hardware(HardwareRaidVolume... volumes) {
    return Optional.of(RaidConfig.builder().hardwareRaidVolumes(List.of(volumes)).build());
  }

  private static Optional<RaidConfig> software(SoftwareRaidVolume... volumes) {
    return Optional.of(RaidConfig.builder().softwareRaidVolumes(List.of(volumes)).build());
  }
}
