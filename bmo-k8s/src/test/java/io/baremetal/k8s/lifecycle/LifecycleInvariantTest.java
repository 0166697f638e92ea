package io.baremetal.k8s.lifecycle;

import static io.baremetal.api.host.ProvisioningState.DELETING;
import static io.baremetal.api.host.ProvisioningState.DEPROVISIONING;
import static io.baremetal.api.host.ProvisioningState.INSPECTING;
import static io.baremetal.api.host.ProvisioningState.NONE;
import static io.baremetal.api.host.ProvisioningState.POWERING_OFF_BEFORE_DELETE;
import static io.baremetal.api.host.ProvisioningState.PROVISIONED;
import static io.baremetal.api.host.ProvisioningState.PROVISIONING;
import static io.baremetal.api.host.ProvisioningState.REGISTERING;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.OperationHistory;
import io.baremetal.api.host.OperationMetric;
import io.baremetal.api.host.ProvisioningState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds on every way through the table. */
final class LifecycleInvariantTest {

  private static final int TURNS = 60;
  private static final int WALKS = 150;
  private static final List<DetachWish> WISHES = List.of(DetachWish.values());

  private static final Map<ProvisioningState, Function<OperationHistory, OperationMetric>> TIMED =
      Map.of(
          INSPECTING, OperationHistory::inspect,
          PROVISIONING, OperationHistory::provision,
          DEPROVISIONING, OperationHistory::deprovision);

  static Stream<ProvisioningState> states() {
    return ProvisioningState.known().stream();
  }

  private static HostView event(HostView view, Random random) {
    Image image = Image.builder().url("http://images/" + random.nextInt(3)).build();
    return switch (random.nextInt(7)) {
      case 0 -> Views.spec(view, spec -> spec.image(image));
      case 1 -> Views.spec(view, spec -> spec.image(Optional.empty()));
      case 2 -> Views.spec(view, spec -> spec.online(random.nextBoolean()));
      case 3 -> Views.spec(view, spec -> spec.externallyProvisioned(random.nextBoolean()));
      case 4 -> view.toBuilder().detach(WISHES.get(random.nextInt(WISHES.size()))).build();
      case 5 -> random.nextInt(10) == 0 ? Views.deleted(view) : view;
      default -> view;
    };
  }

  private static void walk(int seed) {
    Random random = new Random(seed);
    SimulatedLife life = new SimulatedLife(Views.in(NONE), SimulatedLife.chance(random));
    for (int passes = 0; passes < 40 && !life.isGone(); passes++) {
      life.change(view -> event(view, random));
      life.pass(TURNS);
      checkHistory(life.view());
      if (!life.view().host().isBeingDeleted()) {
        assertThat(life.view().state()).isNotIn(DELETING, POWERING_OFF_BEFORE_DELETE);
      }
    }
  }

  /** An operation is timed while its state lasts, and only then. */
  private static void checkHistory(HostView view) {
    TIMED.forEach(
        (state, entry) -> {
          OperationMetric times = entry.apply(view.status().operationHistory());
          boolean open = times.start().isPresent() && times.end().isEmpty();
          assertThat(open)
              .as("%s timed in %s", state, view.state())
              .isEqualTo(view.state().equals(state));
        });
  }

  @Test
  void everyPassEndsAndTimesAreRight_whateverHappens() {
    IntStream.range(0, WALKS).forEach(LifecycleInvariantTest::walk);
  }

  @ParameterizedTest
  @MethodSource("states")
  void deletionReachesItsEnd_fromEveryState(ProvisioningState state) {
    SimulatedLife life = new SimulatedLife(Views.deleted(Views.in(state)), SimulatedLife::success);
    Requeue due = life.pass(TURNS);
    assertThat(life.isGone()).isTrue();
    assertThat(due).isEqualTo(Requeue.never());
  }

  @ParameterizedTest
  @MethodSource("states")
  void deletionReachesItsEnd_thoughTheMachineRefusesEverything(ProvisioningState state) {
    List<HostAction> stubborn =
        List.of(HostAction.DEPROVISION, HostAction.POWER_OFF_FOR_GOOD, HostAction.ADOPT);
    SimulatedLife life =
        new SimulatedLife(
            Views.deleted(Views.in(state)),
            action ->
                stubborn.contains(action)
                    ? Outcome.failed(ErrorType.PROVISIONING, "no", Change.none())
                    : Outcome.done());
    int passes = 0;
    while (!life.isGone()) {
      life.pass(TURNS);
      assertThat(++passes).as("passes").isLessThan(10);
    }
  }

  @Test
  void takesNoTurnTwice_onTheWayToProvisioned() {
    SimulatedLife life =
        new SimulatedLife(
            Views.spec(Views.in(NONE), spec -> spec.image(Views.IMAGE)), SimulatedLife::success);
    life.pass(TURNS);
    assertThat(life.view().state()).isEqualTo(PROVISIONED);
    assertThat(life.states()).doesNotHaveDuplicates();
  }

  @Test
  void endsAsOftenAsAllowed_whenDeployingAlwaysFails() {
    SimulatedLife life =
        new SimulatedLife(
            Views.spec(Views.in(REGISTERING), spec -> spec.image(Views.IMAGE)),
            action ->
                action == HostAction.PROVISION
                    ? Outcome.failed(ErrorType.PROVISIONING, "no", Change.none())
                    : SimulatedLife.success(action));
    IntStream.range(0, 20).forEach(pass -> life.pass(TURNS));
    assertThat(life.view().status().provisioningFailCount())
        .isEqualTo(LifecycleSettings.defaults().maxProvisioningRetries());
    assertThat(life.states().stream().filter(PROVISIONING::equals)).hasSize(5);
  }
}
