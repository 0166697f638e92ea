package io.baremetal.ironic.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProvisionRequestTest {

  @Test
  void refusesArguments_ofAnotherVerb() {
    ProvisionRequest.Builder manage =
        ProvisionRequest.builder().verb(ProvisionVerb.MANAGE).configDrive(ConfigDrive.of(Map.of()));

    assertThatThrownBy(manage::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("configDrive")
        .hasMessageContaining("MANAGE");
  }

  @Test
  void wantsStepsOrARunbook_butNotBoth() {
    ProvisionRequest.Builder clean = ProvisionRequest.builder().verb(ProvisionVerb.CLEAN);

    assertThatThrownBy(clean::build).hasMessageContaining("steps or a runbook");
    assertThat(clean.cleanSteps(List.of()).build().cleanSteps()).contains(List.of());
    clean.runbook("r");
    assertThatThrownBy(clean::build).hasMessageContaining("steps or a runbook");
  }

  @Test
  void wantsAPassword_forRescue() {
    assertThatThrownBy(() -> ProvisionRequest.of(ProvisionVerb.RESCUE))
        .hasMessageContaining("password");
  }

  @Test
  void showsNoSecret_whenPrinted() {
    ProvisionRequest request = ProvisionRequest.deploy(ConfigDrive.of(Map.of("user_data", "hush")));
    ProvisionRequest rescue =
        ProvisionRequest.builder().verb(ProvisionVerb.RESCUE).rescuePassword("hush").build();

    assertThat(request.toString() + request.configDrive() + rescue).doesNotContain("hush");
  }
}
