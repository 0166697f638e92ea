package io.baremetal.k8s.lifecycle;

import static io.baremetal.api.host.ProvisioningState.AVAILABLE;
import static io.baremetal.api.host.ProvisioningState.DELETING;
import static io.baremetal.api.host.ProvisioningState.DEPROVISIONING;
import static io.baremetal.api.host.ProvisioningState.INSPECTING;
import static io.baremetal.api.host.ProvisioningState.POWERING_OFF_BEFORE_DELETE;
import static io.baremetal.api.host.ProvisioningState.PREPARING;
import static io.baremetal.api.host.ProvisioningState.PROVISIONING;
import static io.baremetal.api.host.ProvisioningState.REGISTERING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.ProvisionerException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the end of an action means for a host. */
final class SettlementTest {

  private static final Row PREPARE = Row.in(PREPARING).run(HostAction.PREPARE).to(AVAILABLE);
  private static final Row CLAIM =
      Row.in(PROVISIONING)
          .noting(Notes.COUNT_FAILED_ATTEMPT)
          .run(HostAction.CLAIM_SLOT)
          .to(DEPROVISIONING);
  private static final Row LAST =
      Row.in(DEPROVISIONING)
          .run(HostAction.DEPROVISION)
          .to(POWERING_OFF_BEFORE_DELETE)
          .givingUpTo(POWERING_OFF_BEFORE_DELETE)
          .losingTo(DELETING);

  private static HostView failed(HostView view, int times) {
    return Views.status(
        view,
        status ->
            status.toBuilder()
                .operationalStatus(OperationalStatus.ERROR)
                .errorType(ErrorType.PROVISIONING)
                .errorMessage("broken")
                .errorCount(times)
                .build());
  }

  @Test
  void entersNextStateAndForgivesFailures_whenWorkIsDone() {
    HostView view = failed(Views.in(PREPARING), 3);
    Settled settled = Settlement.settle(PREPARE, view, Outcome.done());
    assertThat(settled.status().provisioning().state()).isEqualTo(AVAILABLE);
    assertThat(settled.status().errorCount()).isZero();
    assertThat(settled.requeue()).isEmpty();
    assertThat(settled.measurements()).contains(HostMetrics.stateChange("preparing", "available"));
  }

  @Test
  void keepsFailures_whenNothingWasProven() {
    Row row = Row.in(AVAILABLE).run(HostAction.CLAIM_SLOT).to(INSPECTING);
    Settled settled = Settlement.settle(row, failed(Views.in(AVAILABLE), 3), Outcome.done());
    assertThat(settled.status().errorCount()).isEqualTo(3);
  }

  @Test
  void recordsBootModeAndTimes_whenOperationBegins() {
    Row row = Row.in(REGISTERING).to(INSPECTING);
    HostView view =
        Views.status(
            Views.spec(Views.in(REGISTERING), spec -> spec.bootMode(BootMode.LEGACY)),
            status -> History.registrationReopened(Views.NOW.minusSeconds(5)).apply(status));
    Settled settled = Settlement.settle(row, view, Outcome.done());
    HostStatus status = settled.status();
    assertThat(status.provisioning().bootMode()).contains(BootMode.LEGACY);
    assertThat(status.operationHistory().register().end()).contains(Views.NOW);
    assertThat(status.operationHistory().inspect().start()).contains(Views.NOW);
    assertThat(settled.measurements())
        .contains(HostMetrics.duration(view.identity(), "register", Duration.ofSeconds(5)));
  }

  @Test
  void leavesBootMode_whenNoOperationBegins() {
    HostView view = Views.provisioning(Views.in(PREPARING), p -> p.bootMode(BootMode.LEGACY));
    Settled settled = Settlement.settle(PREPARE, view, Outcome.done());
    assertThat(settled.status().provisioning().bootMode()).contains(BootMode.LEGACY);
  }

  @Test
  void waits_whenWorkGoesOn() {
    Change change = Change.of(StatusEdits.clearError());
    Settled settled =
        Settlement.settle(
            PREPARE,
            failed(Views.in(PREPARING), 3),
            Outcome.waiting(Duration.ofSeconds(7), change));
    assertThat(settled.requeue()).contains(Requeue.after(Duration.ofSeconds(7)));
    assertThat(settled.status().errorType()).isEmpty();
    assertThat(settled.status().errorCount()).isEqualTo(3);
    assertThat(settled.status().provisioning().state()).isEqualTo(PREPARING);
  }

  @Test
  void comesBackAtOnce_whenAnAnnotationWasActedUpon() {
    Change change = Change.none().dropping(List.of("inspect.metal3.io"));
    Settled settled =
        Settlement.settle(
            PREPARE, Views.in(PREPARING), Outcome.waiting(Duration.ofSeconds(7), change));
    assertThat(settled.requeue()).contains(Requeue.now());
    assertThat(settled.droppedAnnotations()).containsExactly("inspect.metal3.io");
  }

  @Test
  void recordsFailureAndBacksOff_whenWorkFails() {
    Settled settled =
        Settlement.settle(
            PREPARE,
            failed(Views.in(PREPARING), 1),
            Outcome.failed(ErrorType.PREPARATION, "no such RAID", Change.none()));
    HostStatus status = settled.status();
    assertThat(status.operationalStatus()).isEqualTo(OperationalStatus.ERROR);
    assertThat(status.errorType()).contains(ErrorType.PREPARATION);
    assertThat(status.errorCount()).isEqualTo(2);
    assertThat(settled.events()).contains(new HostEvent("PreparationError", "no such RAID"));
    assertThat(settled.requeue()).contains(Requeue.after(Duration.ofMinutes(3)));
  }

  @Test
  void goesOnWithoutTheStep_whenDeletionHasRunOutOfPatience() {
    Outcome failure = Outcome.failed(ErrorType.PROVISIONING, "stuck", Change.none());
    HostView patient = Views.deleted(failed(Views.in(DEPROVISIONING), 2));
    HostView impatient = Views.deleted(failed(Views.in(DEPROVISIONING), 3));
    assertThat(Settlement.settle(LAST, patient, failure).requeue()).isPresent();
    Settled settled = Settlement.settle(LAST, impatient, failure);
    assertThat(settled.status().provisioning().state()).isEqualTo(POWERING_OFF_BEFORE_DELETE);
    assertThat(settled.measurements()).contains(HostMetrics.deletedWithoutDeprovisioning());
  }

  @Test
  void neverGivesUp_whenNobodyWantsTheHostGone() {
    Settled settled =
        Settlement.settle(
            LAST,
            failed(Views.in(DEPROVISIONING), 99),
            Outcome.failed(ErrorType.PROVISIONING, "stuck", Change.none()));
    assertThat(settled.status().provisioning().state()).isEqualTo(DEPROVISIONING);
  }

  @Test
  void delaysButKeepsTheNote_whenThereIsNoSlot() {
    HostView view = failed(Views.in(PROVISIONING), 1);
    Settled settled = Settlement.settle(CLAIM, view, new Outcome.NoSlot());
    assertThat(settled.status().operationalStatus()).isEqualTo(OperationalStatus.DELAYED);
    assertThat(settled.status().provisioning().state()).isEqualTo(PROVISIONING);
    assertThat(settled.status().provisioningFailCount()).isEqualTo(1);
    assertThat(settled.status().errorType()).contains(ErrorType.PROVISIONING);
    assertThat(settled.measurements()).contains(HostMetrics.delayedDeprovisioning(view.identity()));
    assertThat(settled.requeue()).contains(Requeue.after(Duration.ofSeconds(90)));
  }

  @Test
  void breaksOff_whenTheBackendDoesNotKnowTheHost() {
    assertThatThrownBy(
            () ->
                Settlement.settle(
                    LAST, Views.deleted(Views.in(DEPROVISIONING)), new Outcome.NeedsRegistration()))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining("metal3/host-0");
  }

  @Test
  void letsTheHostGo_whenTheBackendDoesNotKnowItAndTheLoginIsLost() {
    HostView view =
        Views.deleted(Views.in(DEPROVISIONING)).toBuilder()
            .login(new BmcLogin.Unusable(BmcLogin.Problem.SECRET_MISSING, "gone"))
            .build();
    Settled settled = Settlement.settle(LAST, view, new Outcome.NeedsRegistration());
    assertThat(settled.status().provisioning().state()).isEqualTo(DELETING);
  }

  @Test
  void changesNothing_whenTheHostIsBusy() {
    HostView view = failed(Views.in(PREPARING), 2);
    Settled settled = Settlement.settle(PREPARE, view, new Outcome.Busy(Duration.ofSeconds(3)));
    assertThat(settled.status()).isEqualTo(view.status());
    assertThat(settled.requeue()).contains(Requeue.after(Duration.ofSeconds(3)));
  }

  @Test
  void tellsTheOwnerAndTouchesNoCondition_whenTheLoginIsUnusable() {
    BmcLogin.Unusable missing = new BmcLogin.Unusable(BmcLogin.Problem.SECRET_MISSING, "no Secret");
    Row row = Row.inAny().run(HostAction.REPORT_LOGIN).leave();
    Settled settled = Settlement.settle(row, Views.in(AVAILABLE), new Outcome.NoLogin(missing));
    assertThat(settled.status().errorType()).contains(ErrorType.REGISTRATION);
    assertThat(settled.events()).containsExactly(new HostEvent("BMCCredentialError", "no Secret"));
    assertThat(settled.conditions()).isEqualTo(Settled.ConditionsUpkeep.KEPT);
    assertThat(settled.requeue()).contains(Requeue.after(Duration.ofSeconds(10)));
  }

  @Test
  void asksForNoOtherPass_whenOnlyTheOwnerCanRepairTheLogin() {
    BmcLogin.Unusable incomplete = new BmcLogin.Unusable(BmcLogin.Problem.INCOMPLETE, "no user");
    Row row = Row.inAny().run(HostAction.REPORT_LOGIN).leave();
    assertThat(
            Settlement.settle(row, Views.in(AVAILABLE), new Outcome.NoLogin(incomplete)).requeue())
        .isEqualTo(Optional.of(Requeue.never()));
  }

  @Test
  void remembersTheGate_whenTheSearchGoesOn() {
    Row gate = Row.inAny().run(HostAction.CLAIM_SLOT).goOn();
    HostView view = Views.passed(Views.in(INSPECTING), HostAction.HOLD_HOST);
    Settled settled = Settlement.settle(gate, view, Outcome.done());
    assertThat(settled.passed())
        .containsExactlyInAnyOrder(HostAction.HOLD_HOST, HostAction.CLAIM_SLOT);
    assertThat(settled.requeue()).isEmpty();
  }
}
