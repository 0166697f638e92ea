package io.baremetal.k8s.lifecycle;

import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.ProvisioningState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** A host that lives by the table alone: chance or the test decides how its actions end. */
final class SimulatedLife {

  private final Function<HostAction, Outcome> ends;
  private final List<ProvisioningState> states = new ArrayList<>();
  private HostView view;
  private boolean gone;

  SimulatedLife(HostView view, Function<HostAction, Outcome> ends) {
    this.view = view;
    this.ends = ends;
    states.add(view.state());
  }

  /** Every action reaches its goal at once. */
  static Outcome success(HostAction action) {
    return Outcome.done();
  }

  /** Actions that drive machines end in every way there is. */
  static Function<HostAction, Outcome> chance(Random random) {
    return action -> {
      if (action.kind() == HostAction.Kind.TIDY) {
        return Outcome.done();
      }
      return switch (random.nextInt(8)) {
        case 0 -> Outcome.waiting(Duration.ofSeconds(3), Change.of(StatusEdits.clearError()));
        case 1 ->
            Outcome.failed(
                ErrorType.known().get(random.nextInt(ErrorType.known().size())),
                "bad luck",
                Change.none());
        case 2 -> action == HostAction.CLAIM_SLOT ? new Outcome.NoSlot() : Outcome.done();
        case 3 -> new Outcome.Busy(Duration.ofSeconds(3));
        default -> Outcome.done();
      };
    };
  }

  HostView view() {
    return view;
  }

  boolean isGone() {
    return gone;
  }

  List<ProvisioningState> states() {
    return states;
  }

  void change(Function<HostView, HostView> event) {
    view = event.apply(view);
  }

  /** One turn; the answer says when the next pass is due, if this one ends here. */
  Optional<Requeue> turn() {
    Row row =
        HostLifecycle.decide(view)
            .orElseThrow(() -> new AssertionError("no row fits " + view))
            .row();
    Settled settled = Settlement.settle(row, view, world(row.action()));
    gone = settled.existence() == Settled.Existence.GONE;
    if (!settled.status().provisioning().state().equals(view.state())) {
      states.add(settled.status().provisioning().state());
    }
    view = view.withStatus(settled.status()).toBuilder().passed(settled.passed()).build();
    return settled.requeue();
  }

  /** Turns until one says to wait; more than {@code limit} would mean that it never does. */
  Requeue pass(int limit) {
    view = view.toBuilder().passed(Set.of()).build();
    for (int turns = 0; turns < limit; turns++) {
      Optional<Requeue> due = turn();
      if (due.isPresent()) {
        return due.get();
      }
    }
    throw new AssertionError("no end after " + limit + " turns, states " + states);
  }

  /** What a real action would note when it is done. */
  private Outcome world(HostAction action) {
    Outcome end = ends.apply(action);
    return end.match(
        new Outcome.Cases<Outcome>(
            done -> Outcome.done(effect(action)),
            waiting -> waiting,
            failed -> failed,
            noSlot -> noSlot,
            needsRegistration -> needsRegistration,
            busy -> busy,
            noLogin -> noLogin));
  }

  private Change effect(HostAction action) {
    return switch (action) {
      case CLAIM_SLOT -> Change.of(StatusEdits.slotGranted());
      case REGISTER, CONFIRM_REGISTRATION ->
          Change.of(StatusEdits.provisionerId("node-1"))
              .and(StatusEdits.profile("unknown", HostSettings.wantedHints(view.host())))
              .and(StatusEdits.goodCredentials(Views.CREDENTIALS))
              .and(StatusEdits.registrationClosed(view.now()));
      case DETACH, ABORT_AND_DETACH -> Change.of(StatusEdits.detached());
      case INSPECT -> Change.of(StatusEdits.hardware(HardwareDetails.empty()));
      case PREPARE -> Change.of(StatusEdits.settings(HostSettings.wanted(view.host())));
      case PROVISION ->
          Change.of(StatusEdits.deployed(view.spec())).and(StatusEdits.forgiveDeployments());
      case DEPROVISION -> Change.of(StatusEdits.undeployed());
      case POWER_ON, POWER_OFF -> Change.of(StatusEdits.poweredOn(view.spec().wantsPower()));
      case POWER_OFF_FOR_GOOD -> Change.of(StatusEdits.poweredOn(false));
      default -> Change.none();
    };
  }
}
