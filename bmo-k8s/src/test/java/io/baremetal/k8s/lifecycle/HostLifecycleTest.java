package io.baremetal.k8s.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.ProvisioningState;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the table says about hosts; see {@link LifecycleCases} for the hosts. */
final class HostLifecycleTest {

  static Stream<LifecycleCase> cases() {
    return LifecycleCases.all();
  }

  static Stream<Row> rows() {
    return HostLifecycle.TABLE.rows().stream();
  }

  private static Row decided(LifecycleCase one) {
    return HostLifecycle.decide(one.view()).orElseThrow().row();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decides(LifecycleCase one) {
    assertThat(decided(one).action()).isEqualTo(one.action());
    assertThat(decided(one).target()).isEqualTo(one.target());
  }

  @Test
  void everyRowIsExercised() {
    Set<String> missing =
        rows().map(Row::describe).collect(Collectors.toCollection(LinkedHashSet::new));
    cases().map(one -> decided(one).describe()).forEach(missing::remove);
    assertThat(missing).as("rows that no case of LifecycleCases fires").isEmpty();
  }

  /** A row that could go without any case noticing would be worth nothing. */
  @ParameterizedTest
  @MethodSource("rows")
  void everyRowIsMissed_whenItIsRemoved(Row row) {
    TransitionTable without = HostLifecycle.TABLE.without(row);
    assertThat(cases().filter(one -> decided(one) == row))
        .isNotEmpty()
        .anySatisfy(
            one ->
                assertThat(
                        without
                            .decide(one.view())
                            .filter(other -> other.action() == one.action())
                            .filter(other -> other.row().target().equals(one.target()))
                            .filter(other -> other.row().note().equals(row.note()))
                            .filter(other -> other.row().gaveUp().equals(row.gaveUp())))
                    .isEmpty());
  }

  @Test
  void decidesNothing_whenTheStateIsUnknown() {
    HostView host =
        Views.passed(Views.in(ProvisioningState.of("dreaming")), HostAction.CONFIRM_REGISTRATION);
    assertThat(HostLifecycle.decide(host)).isEmpty();
    assertThat(HostLifecycle.decide(Views.deleted(host)).orElseThrow().row().target())
        .isEqualTo(new Target.Enter(ProvisioningState.POWERING_OFF_BEFORE_DELETE));
  }
}
