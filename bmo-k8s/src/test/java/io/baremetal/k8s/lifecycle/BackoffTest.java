package io.baremetal.k8s.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackoffTest {

  @ParameterizedTest
  @CsvSource({"0, 30, 60", "1, 60, 120", "2, 120, 240", "5, 960, 1920", "9, 15360, 30720"})
  void doublesWithEachFailure(int failures, long shortest, long longest) {
    assertThat(Backoff.delay(failures, 0)).isEqualTo(Duration.ofSeconds(longest));
    assertThat(Backoff.delay(failures, Math.nextDown(1.0)))
        .isBetween(Duration.ofSeconds(shortest), Duration.ofSeconds(shortest).plusMillis(1));
  }

  @ParameterizedTest
  @CsvSource({"10", "1000", "2147483647"})
  void growsNoMore_afterNineFailures(int failures) {
    assertThat(Backoff.delay(failures, 0.25)).isEqualTo(Backoff.delay(9, 0.25));
  }
}
