package io.baremetal.k8s.internal.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.Step;
import io.baremetal.k8s.lifecycle.Change;
import io.baremetal.k8s.lifecycle.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a provisioner's step means. */
final class StepOutcomesTest {

  private static final HostEvent EVENT = new HostEvent("PowerOn", "Host powered on");

  private static Change dropping(String annotation) {
    return Change.none().dropping(List.of(annotation));
  }

  private static Outcome outcome(Step<String> step) {
    return StepOutcomes.<String>failingAs(ErrorType.POWER_MANAGEMENT)
        .explaining("Softly: ")
        .running(soFar -> dropping(soFar.orElse("nothing")))
        .otherwise(soFar -> dropping(soFar.orElse("nothing")))
        .of(step.withEvent(EVENT), StepOutcomesTest::dropping);
  }

  @Test
  void notesTheValueAndPassesEventsOn_whenDone() {
    assertThat(outcome(Step.done("value")))
        .isEqualTo(Outcome.done(dropping("value").telling(EVENT)));
  }

  @Test
  void waitsWithWhatIsKnown_whenRunning() {
    assertThat(outcome(Step.inProgress(Duration.ofSeconds(3), "half")))
        .isEqualTo(Outcome.waiting(Duration.ofSeconds(3), dropping("half").telling(EVENT)));
  }

  @Test
  void failsInTheVerbsName_whenRefused() {
    assertThat(outcome(Step.refused("no power")))
        .isEqualTo(
            Outcome.failed(
                ErrorType.POWER_MANAGEMENT,
                "Softly: no power",
                dropping("nothing").telling(EVENT)));
  }

  @Test
  void waitsForAnImage_whenOneIsNeeded() {
    assertThat(outcome(Step.needsPreprovisioningImage()))
        .isEqualTo(Outcome.waiting(Duration.ofMinutes(5), dropping("nothing").telling(EVENT)));
  }

  @Test
  void saysSo_whenUnknownOrBusy() {
    assertThat(outcome(Step.needsRegistration())).isEqualTo(new Outcome.NeedsRegistration());
    assertThat(outcome(Step.busy(Duration.ofSeconds(3))))
        .isEqualTo(new Outcome.Busy(Duration.ofSeconds(3)));
  }

  @Test
  void looksAgainAtOnce_whateverCameOfIt() {
    Outcome again = Outcome.waiting(Duration.ZERO, dropping("a"));
    assertThat(StepOutcomes.again(Step.done("x"), dropping("a"))).isEqualTo(again);
    assertThat(StepOutcomes.again(Step.refused("x"), dropping("a"))).isEqualTo(again);
    assertThat(StepOutcomes.again(Step.needsRegistration(), dropping("a")))
        .isEqualTo(new Outcome.NeedsRegistration());
  }
}
