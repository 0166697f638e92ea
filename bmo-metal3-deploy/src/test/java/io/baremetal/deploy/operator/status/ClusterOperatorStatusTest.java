package io.baremetal.deploy.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.json.ModelYaml;
import io.baremetal.api.provisioning.OperatorCondition;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClusterOperatorStatusTest {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  private static final ClusterOperatorStatus OLD =
      ClusterOperatorStatus.read(
          ModelYaml.readTree(
                  """
                  conditions:
                  - {type: Foreign, status: "True", reason: Theirs, message: m,
                     lastTransitionTime: "2026-01-01T00:00:00Z"}
                  - {type: Degraded, status: "False", lastTransitionTime: "2026-01-01T00:00:00Z"}
                  - {type: Available, status: "False", lastTransitionTime: "2026-01-01T00:00:00Z"}
                  versions: [{name: operator, version: "4.22"}]
                  """)
              .orElseThrow());

  private static OperatorCondition condition(ClusterOperatorStatus status, String type) {
    return status.conditions().stream()
        .filter(one -> one.type().filter(type::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "NONE,                     False, False, False, False",
    "UNSUPPORTED_PLATFORM,     True,  False, False, True",
    "WAITING_FOR_PROVISIONING, True,  False, False, False",
    "SYNCING_RESOURCES,        True,  True,  False, False",
    "DEPLOY_COMPLETE,          True,  False, False, False",
    "INVALID_CONFIGURATION,    True,  True,  True,  False",
    "DEPLOY_TIMED_OUT,         True,  True,  True,  False",
    "DEPLOYMENT_CRASH_LOOPING, False, False, True,  False",
    "RESOURCE_NOT_FOUND,       False, True,  False, False",
  })
  void tellsEachSituationInFiveConditions(
      OperatorReason reason, String available, String progressing, String degraded, String off) {
    ClusterOperatorStatus status = OLD.in(new OperatorSituation(reason, "m", "p"), "5.0", NOW);
    Map<String, String> expected =
        Map.of(
            "Available", available,
            "Progressing", progressing,
            "Degraded", degraded,
            "Disabled", off,
            "Upgradeable", "True");
    expected.forEach(
        (type, value) ->
            assertThat(condition(status, type).status().orElseThrow().wire())
                .as(type)
                .isEqualTo(value));
  }

  @Test
  void movesTheTimeOfAConditionWithItsStatusOnly_andLeavesOthersAlone() {
    ClusterOperatorStatus status =
        OLD.in(new OperatorSituation(OperatorReason.DEPLOY_COMPLETE, "m", ""), "5.0", NOW);
    assertThat(condition(status, "Available").lastTransitionTime()).hasValue(NOW);
    assertThat(condition(status, "Degraded").lastTransitionTime()).hasValue(THEN);
    assertThat(condition(status, "Foreign")).isEqualTo(condition(OLD, "Foreign"));
    assertThat(status.versions()).isEqualTo(Map.of("operator", "4.22"));
  }

  @Test
  void saysThatItWasUpgraded_whenAnotherVersionWasTold() {
    ClusterOperatorStatus status = OLD.ensured("ns", "5.0", NOW);
    assertThat(status.versions()).isEqualTo(Map.of("operator", "5.0"));
    assertThat(condition(status, "Progressing").message()).hasValue("Operator upgraded");
    assertThat(condition(status, "Available")).isEqualTo(condition(OLD, "Available"));
    assertThat(status.ensured("ns", "5.0", NOW.plusSeconds(9))).isEqualTo(status);
  }

  @Test
  void startsWithEverythingOff_andWithWhatBelongsToIt() {
    ClusterOperatorStatus empty =
        ClusterOperatorStatus.read(ModelYaml.readTree("{}").orElseThrow());
    ClusterOperatorStatus status = empty.ensured("ns", "", NOW);
    assertThat(status.conditions())
        .extracting(one -> one.type().orElseThrow())
        .containsExactly("Progressing", "Degraded", "Available", "Upgradeable", "Disabled");
    assertThat(status.versions()).isEmpty();
    assertThat(status.relatedObjects())
        .hasSize(11)
        .contains(new RelatedObject("metal3.io", "baremetalhosts", "ns", ""));
    assertThat(empty.in(OperatorSituation.UNKNOWN, "5.0", NOW).versions())
        .isEqualTo(Map.of("operator", "5.0"));
  }

  @Test
  void knowsEachReasonByItsWord() {
    for (OperatorReason reason : OperatorReason.values()) {
      assertThat(OperatorReason.of(reason.wire())).isEqualTo(reason);
    }
    assertThat(OperatorReason.of("AsExpected")).isEqualTo(OperatorReason.NONE);
  }
}
