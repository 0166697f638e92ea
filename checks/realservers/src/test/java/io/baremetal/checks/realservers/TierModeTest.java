package io.baremetal.checks.realservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TierModeTest {

  @Test
  void isOff_unlessAskedFor() {
    assertThat(TierMode.of("", Map.of("CI", "true"))).isEqualTo(TierMode.OFF);
    assertThat(TierMode.of("off", Map.of("CI", "true"))).isEqualTo(TierMode.OFF);
  }

  @Test
  void isRequired_whenAskedForInCi() {
    assertThat(TierMode.of("on", Map.of())).isEqualTo(TierMode.ON);
    assertThat(TierMode.of("on", Map.of("CI", ""))).isEqualTo(TierMode.ON);
    assertThat(TierMode.of("on", Map.of("CI", "true"))).isEqualTo(TierMode.REQUIRED);
    assertThat(TierMode.of("required", Map.of())).isEqualTo(TierMode.REQUIRED);
  }
}
