package io.baremetal.k8s.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace patient = new Pace(Duration.ofMinutes(1));

  @Test
  void waitsLonger_whenWakeUpsWillCome() {
    Step<Completed> step = Step.<Completed>inProgress(Duration.ofSeconds(10));
    HostEvent event = new HostEvent("Started", "started");

    assertThat(patient.stretch(step.withEvent(event)))
        .isEqualTo(Step.<Completed>inProgress(Duration.ofMinutes(1)).withEvent(event));
  }

  @Test
  void keepsWait_whenItIsLongerAlreadyOrZero() {
    Step<Completed> longer = Step.inProgress(Duration.ofMinutes(5));
    Step<Completed> atOnce = Step.inProgress(Duration.ZERO);

    assertThat(patient.stretch(longer)).isSameAs(longer);
    assertThat(patient.stretch(atOnce)).isSameAs(atOnce);
  }

  @Test
  void keepsWait_whenHostIsLockedOrNobodyWakesIt() {
    Step<Completed> busy = Step.busy(Duration.ofSeconds(3));
    Step<Completed> step = Step.inProgress(Duration.ofSeconds(10));

    assertThat(patient.stretch(busy)).isSameAs(busy);
    assertThat(Pace.asSuggested().stretch(step)).isSameAs(step);
  }
}
