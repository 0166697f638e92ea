package io.baremetal.ironic.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.internal.RetryDecision.Effect;
import io.baremetal.ironic.internal.RetryDecision.Trouble;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RetryDecisionTest {

  @ParameterizedTest
  @CsvSource({
    // trouble, effect, attempt, elapsed ms, pause ms or none
    "LOCKED,      CHANGE, 1,     0,   500",
    "LOCKED,      CHANGE, 2,  2500,  1000",
    "LOCKED,      CHANGE, 5, 12000,  8000",
    "LOCKED,      CHANGE, 9, 22000,  8000",
    "LOCKED,      CHANGE, 9, 22001,  none",
    "BUSY,        CHANGE, 1,     0,   500",
    "BUSY,        READ,   3,  1500,  2000",
    "NOT_SENT,    CHANGE, 1,     0,   500",
    "NOT_SENT,    READ,   1, 29600,  none",
    "ANSWER_LOST, READ,   1,     0,   500",
    "ANSWER_LOST, CHANGE, 1,     0,  none",
    "LOCKED,      CHANGE, 70,    0,  8000",
  })
  void decides(Trouble trouble, Effect effect, int attempt, long elapsed, String pause) {
    RetryDecision decision =
        RetryDecision.of(
            RetryPolicy.standard(), trouble, effect, attempt, Duration.ofMillis(elapsed));

    assertThat(decision.pause().map(p -> Long.toString(p.toMillis())).orElse("none"))
        .isEqualTo(pause);
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void repeatsNothing_underThePolicyNone(Trouble trouble) {
    assertThat(RetryDecision.of(RetryPolicy.none(), trouble, Effect.READ, 1, Duration.ZERO).pause())
        .isEmpty();
  }
}
