package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.FirmwareUpdate;
import io.baremetal.ironic.node.NodeStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BiosStepsTest {

  private static final List<FirmwareSetting> WANTED =
      List.of(FirmwareSetting.text("SecureBoot", "on"), FirmwareSetting.integer("Cores", 8));

  @Test
  void changesOnlyWhatDiffers_whenSettingsAreKnown() {
    Map<String, String> actual = Map.of("SecureBoot", "on", "Cores", "4", "Other", "x");
    assertThat(BiosSteps.of(WANTED, Optional.of(actual), List.of()))
        .containsExactly(
            NodeStep.of(
                "bios",
                "apply_configuration",
                Map.of("settings", List.of(Map.of("name", "Cores", "value", 8L)))));
  }

  @Test
  void changesNothing_whenSettingsWereNeverRead() {
    assertThat(BiosSteps.of(WANTED, Optional.empty(), List.of())).isEmpty();
  }

  @Test
  void updatesFirmwareAfterSettings_whenBothAreWanted() {
    List<FirmwareUpdate> updates = List.of(new FirmwareUpdate("bmc", "http://firmware/bmc.bin"));
    assertThat(BiosSteps.of(WANTED, Optional.of(Map.of()), updates))
        .extracting(NodeStep::driverInterface)
        .containsExactly("bios", "firmware");
  }

  @Test
  void refusesANumber_whenItIsNone() {
    assertThatThrownBy(() -> new FirmwareSetting("Cores", "many", FirmwareSetting.Form.INTEGER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Cores")
        .hasMessageContaining("many");
  }
}
