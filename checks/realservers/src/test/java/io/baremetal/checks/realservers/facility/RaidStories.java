package io.baremetal.checks.realservers.facility;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.HardwareRaidVolume;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RaidLevel;
import io.baremetal.api.host.SoftwareRaidVolume;
import io.baremetal.api.provisioner.PrepareRequest;
import java.util.ArrayList;
import java.util.List;

/** Volumes of the storage controller, and such as an agent makes. */
final class RaidStories {

  private RaidStories() {}

  static List<Story> all() {
    return List.of(
        new Story("makes volumes of the controller, and removes them", RaidStories::hardware),
        new Story("refuses the rest of disks that are not named", RaidStories::restOfUnnamedDisks),
        new Story("makes software volumes, and removes them", RaidStories::software));
  }

  private static void hardware(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register();
    RaidConfig wanted =
        RaidConfig.builder()
            .hardwareRaidVolumes(
                List.of(
                    HardwareRaidVolume.builder()
                        .level(RaidLevel.of("1"))
                        .name("system")
                        .sizeGibibytes(100L)
                        .build(),
                    HardwareRaidVolume.builder()
                        .level(RaidLevel.of("0"))
                        .name("data")
                        .sizeGibibytes(200L)
                        .build()))
            .build();

    host.prepare(PrepareRequest.builder().targetRaid(wanted));

    assertThat(levels(host)).containsExactlyInAnyOrder("1", "0");
    host.prepare(
        PrepareRequest.builder()
            .targetRaid(RaidConfig.builder().hardwareRaidVolumes(List.of()).build())
            .actualRaid(wanted));
    assertThat(levels(host)).isEmpty();
    host.remove();
  }

  /** A rule of Ironic's Redfish driver, which upstream's documentation does not mention. */
  private static void restOfUnnamedDisks(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register();

    String said =
        host.prepareInVain(
            PrepareRequest.builder()
                .targetRaid(
                    RaidConfig.builder()
                        .hardwareRaidVolumes(
                            List.of(HardwareRaidVolume.builder().level(RaidLevel.of("1")).build()))
                        .build()));

    assertThat(said).contains("physical_disks");
    host.remove();
  }

  private static void software(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register();
    RaidConfig wanted =
        RaidConfig.builder()
            .softwareRaidVolumes(
                List.of(
                    SoftwareRaidVolume.builder()
                        .level(RaidLevel.of("1"))
                        .rootVolume(true)
                        .sizeGibibytes(100L)
                        .build(),
                    SoftwareRaidVolume.builder()
                        .level(RaidLevel.of("0"))
                        .rootVolume(false)
                        .build()))
            .build();

    host.prepare(PrepareRequest.builder().targetRaid(wanted));

    assertThat(levels(host)).containsExactly("1", "0");
    assertThat(host.node().driverInterface("raid")).contains("agent");
    host.prepare(
        PrepareRequest.builder()
            .targetRaid(RaidConfig.builder().softwareRaidVolumes(List.of()).build())
            .actualRaid(wanted));
    assertThat(levels(host)).isEmpty();
    host.remove();
  }

  /** The levels of the volumes that Ironic knows of. */
  private static List<String> levels(LiveHost host) {
    List<String> levels = new ArrayList<>();
    host.node()
        .json()
        .at("/raid_config/logical_disks")
        .forEach(disk -> levels.add(disk.path("raid_level").asText()));
    return levels;
  }
}
