package io.baremetal.deploy.operator.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.PlatformModes;
import io.baremetal.deploy.facts.NetworkStack;
import io.baremetal.deploy.operator.status.OperatorReason;
import io.baremetal.deploy.operator.status.OperatorSituation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StartDecisionTest {

  private static final Attempt<NetworkStack> DUAL = Attempt.of(NetworkStack.DUAL);

  private static Optional<OperatorReason> told(StartDecision decision) {
    return decision.situation().map(OperatorSituation::reason);
  }

  @Test
  void watchesWhereThereIsBareMetal() {
    StartDecision decision = StartDecision.of("BareMetal", true, DUAL);
    assertThat(decision.watches()).isTrue();
    assertThat(decision.enabledModes()).isEqualTo(PlatformModes.all());
    assertThat(decision.networkStack()).hasValue(NetworkStack.DUAL);
    assertThat(told(decision)).isEmpty();
    assertThat(told(StartDecision.of("AWS", false, DUAL)))
        .hasValue(OperatorReason.WAITING_FOR_PROVISIONING);
    assertThat(StartDecision.of("AWS", false, DUAL).enabledModes())
        .containsExactly(NetworkMode.DISABLED);
  }

  @Test
  void standsAside_whereThereIsNone() {
    StartDecision decision = StartDecision.of("Nutanix", true, Attempt.refused("no network"));
    assertThat(decision.watches()).isFalse();
    assertThat(decision.failure()).isEmpty();
    assertThat(told(decision)).hasValue(OperatorReason.UNSUPPORTED_PLATFORM);
  }

  @Test
  void fails_withoutTheNetworksOfTheCluster() {
    StartDecision decision = StartDecision.of("None", true, Attempt.refused("no network"));
    assertThat(decision.watches()).isFalse();
    assertThat(decision.failure()).hasValue("no network");
  }
}
