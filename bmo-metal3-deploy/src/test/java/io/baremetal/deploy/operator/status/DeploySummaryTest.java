package io.baremetal.deploy.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.deploy.value.RolloutState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeploySummaryTest {

  @ParameterizedTest
  @CsvSource({
    "DISABLED,  DISABLED,  metal3 pod is running",
    "AVAILABLE, DISABLED,  'metal3 pod, image cache are running'",
    "DISABLED,  AVAILABLE, 'metal3 pod, ironic proxy are running'",
    "AVAILABLE, AVAILABLE, 'metal3 pod, image cache, ironic proxy are running'",
    "AVAILABLE, PROGRESSING,",
    "REPLICA_FAILURE, DISABLED,",
  })
  void namesWhatIsWantedAndRuns(RolloutState cache, RolloutState proxy, String sentence) {
    assertThat(DeploySummary.of(cache, proxy).orElse(null)).isEqualTo(sentence);
  }
}
