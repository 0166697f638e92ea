package io.baremetal.api.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProvisionerValuesTest {

  @Test
  void writesASetting_inTheFormThatTheBmcTakes() {
    assertThat(FirmwareSetting.text("Numa", "5").jsonValue()).isEqualTo("5");
    assertThat(FirmwareSetting.integer("Numa", 5).jsonValue()).isEqualTo(5L);
    assertThat(new FirmwareSetting("Numa", "-7", FirmwareSetting.Form.INTEGER).jsonValue())
        .isEqualTo(-7L);
    assertThatThrownBy(() -> new FirmwareSetting("Numa", "x", FirmwareSetting.Form.INTEGER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"x\"");
  }

  @Test
  void neverShowsASecret() {
    assertThat(Sensitive.of("hunter2")).hasToString("******");
    assertThat(Sensitive.of("hunter2").reveal()).isEqualTo("hunter2");
  }

  static Stream<Step<String>> steps() {
    return Stream.of(
        Step.done("d"),
        Step.inProgress(Duration.ofSeconds(1)),
        Step.inProgress(Duration.ZERO, "i"),
        Step.refused("why"),
        Step.refused("why", "r"),
        Step.needsRegistration(),
        Step.needsPreprovisioningImage(),
        Step.busy(Duration.ofSeconds(3)));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void keepsItsKind_whenAnEventIsAdded(Step<String> step) {
    HostEvent event = new HostEvent("Reason", "words");

    assertThat(kind(step.withEvent(event))).isEqualTo(kind(step));
    assertThat(step.withEvent(event).withEvent(event).events()).isEqualTo(List.of(event, event));
    assertThat(step.events()).isEmpty();
  }

  @Test
  void knowsWhatWasYielded_ifOnlySoFar() {
    assertThat(steps().map(Step::known).flatMap(Optional::stream)).containsExactly("d", "i", "r");
  }

  private static String kind(Step<String> step) {
    return step.match(
        new Step.Cases<>(
            done -> "done " + done.value(),
            running -> "running " + running.checkAgainIn() + running.soFar(),
            refused -> "refused " + refused.message() + refused.soFar(),
            unknown -> "unknown",
            image -> "image",
            busy -> "busy " + busy.checkAgainIn()));
  }
}
