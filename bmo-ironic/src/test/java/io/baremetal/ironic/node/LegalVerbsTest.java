package io.baremetal.ironic.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.ironic.config.Microversion;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LegalVerbsTest {

  @ParameterizedTest
  @EnumSource(ProvisionState.class)
  void leavesAWayOut_ofEveryStateInWhichANodeStays(ProvisionState state) {
    boolean stays = state.isStable() || state.isFailure() || state.isHeld();

    assertThat(!stays || !state.verbs().isEmpty()).as(state.wire()).isTrue();
    assertThat(state.isHeld()).isEqualTo(state.verbs().contains(ProvisionVerb.UNHOLD));
  }

  @Test
  void hasAPlaceForEveryVerb() {
    for (ProvisionVerb verb : ProvisionVerb.values()) {
      assertThat(Arrays.stream(ProvisionState.values()).anyMatch(s -> s.verbs().contains(verb)))
          .as(verb.wire())
          .isTrue();
    }
  }

  @Test
  void knowsWhichReleaseBroughtAVersion() {
    assertThat(Microversion.of(82).release()).isEqualTo("21.4");
    assertThat(Microversion.of(89).release()).isEqualTo("24.0");
    assertThat(Microversion.of(115).release()).isEqualTo("39.0");
  }
}
