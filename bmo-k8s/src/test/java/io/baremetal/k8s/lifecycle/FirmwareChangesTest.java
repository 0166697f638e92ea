package io.baremetal.k8s.lifecycle;

import static io.baremetal.api.firmware.UpdateTime.ON_PREPARING;
import static io.baremetal.api.firmware.UpdateTime.ON_REBOOT;
import static io.baremetal.k8s.lifecycle.FirmwareViews.changedComponents;
import static io.baremetal.k8s.lifecycle.FirmwareViews.changedSettings;
import static io.baremetal.k8s.lifecycle.FirmwareViews.components;
import static io.baremetal.k8s.lifecycle.FirmwareViews.policy;
import static io.baremetal.k8s.lifecycle.FirmwareViews.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.firmware.HostFirmwareSettingsStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.FirmwareUpdate;
import io.baremetal.api.provisioner.ServiceRequest.FirmwareSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What firmware objects ask for. */
final class FirmwareChangesTest {

  private static final HostView HOST = Views.in(ProvisioningState.PROVISIONED);

  @Test
  void asksForEverySetting_whenOneDiffers() {
    FirmwareChanges changes =
        FirmwareChanges.whilePreparing(settings(HOST, changedSettings(2, "True")));

    assertThat(changes.any()).isTrue();
    assertThat(changes.targetSettings())
        .containsExactlyInAnyOrder(
            FirmwareSetting.text("Turbo", "on"), FirmwareSetting.integer("Cores", 4));
    assertThat(changes.actualSettings()).contains(Map.of("Turbo", "off", "Cores", "4"));
    assertThat(changes.obstacle()).isEmpty();
  }

  @Test
  void asksForNothing_whenSettingsAreNotValid() {
    FirmwareChanges changes =
        FirmwareChanges.whilePreparing(settings(HOST, changedSettings(2, "False")));

    assertThat(changes.any()).isFalse();
    assertThat(changes.actualSettings()).isEmpty();
  }

  @Test
  void cannotTell_whenTheObjectWasChangedSinceItWasJudged() {
    FirmwareChanges changes =
        FirmwareChanges.whilePreparing(settings(HOST, changedSettings(1, "True")));

    assertThat(changes.any()).isFalse();
    assertThat(changes.obstacle().orElseThrow())
        .contains("Generation 2", HostFirmwareSettings.KIND);
  }

  @Test
  void cannotTell_whenSettingsWereNeverRead() {
    HostFirmwareSettings unread = changedSettings(2, "True");
    HostFirmwareSettings empty =
        unread.toBuilder()
            .status(
                HostFirmwareSettingsStatus.builder()
                    .conditions(unread.status().conditions())
                    .build())
            .build();
    assertThat(FirmwareChanges.whilePreparing(settings(HOST, empty)).obstacle()).isPresent();
  }

  @Test
  void asksOnlyForUpdates_thatWereNotAcceptedBefore() {
    FirmwareChanges changes = FirmwareChanges.whilePreparing(components(HOST, changedComponents()));

    assertThat(changes.targetComponents())
        .containsExactly(new FirmwareUpdate("bios", "http://f/bios"));
  }

  @Test
  void changesNothingInService_withoutPolicy() {
    HostView wanted = components(settings(HOST, changedSettings(2, "True")), changedComponents());

    assertThat(FirmwareChanges.inService(wanted).any()).isFalse();
    assertThat(FirmwareChanges.inService(wanted).firmwareSpec()).isEqualTo(FirmwareSpec.ABSENT);
  }

  @Test
  void changesInService_whatThePolicyLetsChange() {
    HostView wanted = components(settings(HOST, changedSettings(2, "True")), changedComponents());
    FirmwareChanges changes = FirmwareChanges.inService(policy(wanted, ON_PREPARING, ON_REBOOT));

    assertThat(changes.targetSettings()).isEmpty();
    assertThat(changes.targetComponents()).hasSize(1);
    assertThat(changes.firmwareSpec()).isEqualTo(FirmwareSpec.PRESENT);
  }
}
