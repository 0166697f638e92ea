package io.baremetal.ironic.provisioner.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.ironic.provisioner.monitor.Pace.Activity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  private static final Duration QUICKEST = Duration.ofMillis(250);

  @ParameterizedTest
  @CsvSource({
    "AWAITING,60,250",
    "MOVING,0,250",
    "MOVING,2,250",
    "MOVING,8,1000",
    "MOVING,16,2000",
    "MOVING,600,2000",
    "RESTING,0,10000"
  })
  void followsWhatGoesOn_andForHowLong(Activity activity, long ageSeconds, long millis) {
    assertThat(Pace.wanted(activity, QUICKEST, Duration.ofSeconds(ageSeconds)))
        .isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void keepsToWhatIsWanted_whenIronicIsQuick() {
    assertThat(Pace.next(QUICKEST, Duration.ofMillis(10), 0, 0.5)).isEqualTo(QUICKEST);
  }

  @Test
  void leavesIronicNineteenTwentiethsOfTheTime_whenListingIsSlow() {
    Duration slow = Duration.ofMillis(800);
    assertThat(Pace.next(QUICKEST, slow, 0, 0.5)).isEqualTo(slow.multipliedBy(19));
  }

  @Test
  void backsOffUpToAMinute_whenListingFails() {
    Duration wanted = Duration.ofSeconds(2);
    assertThat(Pace.next(wanted, Duration.ZERO, 1, 0.5)).isEqualTo(Duration.ofSeconds(4));
    assertThat(Pace.next(wanted, Duration.ZERO, 99, 0.5)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void variesByATwentiethEitherWay_soThatMonitorsDoNotFallIntoStep() {
    Duration wanted = Duration.ofSeconds(10);
    assertThat(Pace.next(wanted, Duration.ZERO, 0, 0.0)).isEqualTo(Duration.ofMillis(9500));
    assertThat(Pace.next(wanted, Duration.ZERO, 0, 1.0)).isEqualTo(Duration.ofMillis(10500));
  }
}
