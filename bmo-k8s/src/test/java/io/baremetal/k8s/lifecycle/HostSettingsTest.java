package io.baremetal.k8s.lifecycle;

import static io.baremetal.api.host.ProvisioningState.AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.HardwareRaidVolume;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RaidLevel;
import io.baremetal.api.host.RootDeviceHints;
import io.baremetal.api.host.SoftwareRaidVolume;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which RAID and root disk a host is prepared with. */
final class HostSettingsTest {

  private static final RaidConfig HARDWARE =
      RaidConfig.builder()
          .hardwareRaidVolumes(
              List.of(HardwareRaidVolume.builder().level(RaidLevel.of("1")).build()))
          .build();

  private static HostView recorded(RaidConfig raid) {
    return Views.provisioning(Views.in(AVAILABLE), p -> p.raid(raid));
  }

  private static RaidConfig software(SoftwareRaidVolume... volumes) {
    return RaidConfig.builder().softwareRaidVolumes(List.of(volumes)).build();
  }

  @Test
  void wantsNothing_whenNobodySaysAnything() {
    assertThat(HostSettings.wanted(Views.in(AVAILABLE).host()).raid()).isEmpty();
  }

  @Test
  void wipesSoftwareAndKeepsHardware_whenRaidIsWithdrawn() {
    RaidConfig both =
        HARDWARE.toBuilder()
            .softwareRaidVolumes(List.of(SoftwareRaidVolume.builder().build()))
            .build();
    RaidConfig wanted = HostSettings.wanted(recorded(both).host()).raid().orElseThrow();
    assertThat(wanted.hardwareRaidVolumes()).isEqualTo(HARDWARE.hardwareRaidVolumes());
    assertThat(wanted.softwareRaidVolumes()).contains(List.of());
  }

  @Test
  void tellsAbsentFromEmpty() {
    HostView view =
        Views.spec(
            recorded(RaidConfig.builder().hardwareRaidVolumes(List.of()).build()),
            spec -> spec.raid(RaidConfig.builder().softwareRaidVolumes(List.of()).build()));
    assertThat(HostGuards.SETTINGS_DIFFER.holds(view)).isTrue();
  }

  @Test
  void wantsNoHints_whenSoftwareRaidHoldsTheRoot() {
    SoftwareRaidVolume root = SoftwareRaidVolume.builder().rootVolume(true).build();
    HostView view =
        Views.spec(
            Views.in(AVAILABLE),
            spec ->
                spec.raid(software(root))
                    .rootDeviceHints(RootDeviceHints.builder().model("x").build()));
    assertThat(HostSettings.wanted(view.host()).rootDeviceHints()).isEmpty();
  }

  @Test
  void takesHintsFromTheProfile_whenSpecHasNone() {
    HostView view =
        Views.status(Views.in(AVAILABLE), s -> s.toBuilder().hardwareProfile("dell").build());
    assertThat(HostSettings.wantedHints(view.host()))
        .isEqualTo(Optional.of(RootDeviceHints.builder().hctl("0:0:0:0").build()));
  }

  @Test
  void forgetsSoftwareOnly_whenSettingsAreCleared() {
    RaidConfig both =
        HARDWARE.toBuilder()
            .softwareRaidVolumes(List.of(SoftwareRaidVolume.builder().build()))
            .build();
    HostView cleared = Views.status(recorded(both), s -> StatusEdits.clearSettings().apply(s));
    assertThat(cleared.status().provisioning().raid()).contains(HARDWARE);
    assertThat(cleared.status().provisioning().rootDeviceHints()).isEmpty();
  }
}
