package io.baremetal.ironic.provisioner.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.ironic.provisioner.monitor.Pace.Activity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  private static final Duration QUICKEST = Duration.ofMillis(500);

  @ParameterizedTest
  @CsvSource({"AWAITING,500", "MOVING,2000", "RESTING,10000"})
  void followsWhatGoesOn_whenIronicIsQuick(Activity activity, long millis) {
    assertThat(Pace.next(activity, QUICKEST, Duration.ZERO, 0, 0.5))
        .isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void leavesIronicNineteenTwentiethsOfTheTime_whenListingIsSlow() {
    Duration slow = Duration.ofMillis(800);
    assertThat(Pace.next(Activity.AWAITING, QUICKEST, slow, 0, 0.5))
        .isEqualTo(slow.multipliedBy(19));
  }

  @Test
  void backsOffUpToAMinute_whenListingFails() {
    assertThat(Pace.next(Activity.MOVING, QUICKEST, Duration.ZERO, 1, 0.5))
        .isEqualTo(Duration.ofSeconds(4));
    assertThat(Pace.next(Activity.MOVING, QUICKEST, Duration.ZERO, 99, 0.5))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void variesByATwentiethEitherWay_soThatMonitorsDoNotFallIntoStep() {
    assertThat(Pace.next(Activity.RESTING, QUICKEST, Duration.ZERO, 0, 0.0))
        .isEqualTo(Duration.ofMillis(9500));
    assertThat(Pace.next(Activity.RESTING, QUICKEST, Duration.ZERO, 0, 1.0))
        .isEqualTo(Duration.ofMillis(10500));
  }
}
