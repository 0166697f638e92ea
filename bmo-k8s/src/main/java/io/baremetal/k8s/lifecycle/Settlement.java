package io.baremetal.k8s.lifecycle;

import static io.baremetal.api.host.ProvisioningState.DEPROVISIONING;
import static io.baremetal.api.host.ProvisioningState.INSPECTING;
import static io.baremetal.api.host.ProvisioningState.PROVISIONING;
import static io.baremetal.api.host.ProvisioningState.REGISTERING;

import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisionStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.ProvisionerException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says what the end of an action means for a host: the next status, when to look again, what to
 * tell and to count. A function of row, view and outcome.
 */
public final class Settlement {

  private static final Set<ProvisioningState> RECORD_BOOT_MODE =
      Set.of(REGISTERING, INSPECTING, PROVISIONING);

  private final Row row;
  private final HostView view;

  private Settlement(Row row, HostView view) {
    this.row = row;
    this.view = view;
  }

  /**
   * What follows when the action of {@code row}, fired for {@code view}, ended like this.
   *
   * @throws ProvisionerException if nothing follows but another pass: the turn broke off
   */
  public static Settled settle(Row row, HostView view, Outcome outcome) {
    Settlement settlement = new Settlement(row, view);
    return outcome.match(
        new Outcome.Cases<>(
            settlement::done,
            settlement::waiting,
            settlement::failed,
            noSlot -> settlement.noSlot(),
            needsRegistration -> settlement.needsRegistration(),
            settlement::busy,
            settlement::noLogin));
  }

  private Settled done(Outcome.Done done) {
    HostStatus changed = done.change().applyTo(noted());
    HostStatus status =
        row.action().kind() == HostAction.Kind.WORK
            ? StatusEdits.forgiveFailures().apply(changed)
            : changed;
    return row.target()
        .match(
            new Target.Cases<>(
                enter -> enter(enter.next(), status, done.change()),
                rest -> end(status, Requeue.after(rest.lookAgainIn()), done.change()).build(),
                leave -> end(status, Requeue.never(), done.change()).build(),
                goOn -> goOn(status, done.change()),
                vanish ->
                    end(status, Requeue.never(), done.change())
                        .existence(Settled.Existence.GONE)
                        .build()));
  }

  /** Something that was acted upon goes away first; what the machine does then is seen at once. */
  private Settled waiting(Outcome.Waiting waiting) {
    Change change = waiting.change();
    Requeue requeue =
        change.droppedAnnotations().isEmpty()
            ? Requeue.after(waiting.checkAgainIn())
            : Requeue.now();
    return end(change.applyTo(noted()), requeue, change).build();
  }

  private Settled failed(Outcome.Failed failed) {
    HostEvent event = new HostEvent(FailureReason.of(failed.type()), failed.message());
    Change change = failed.change().telling(event).counting(HostMetrics.failure(failed.type()));
    HostStatus status =
        StatusEdits.recordFailure(failed.type(), failed.message()).apply(change.applyTo(noted()));
    boolean gaveUp = view.host().isBeingDeleted() && status.errorCount() > HostGuards.PATIENCE;
    return row.gaveUp()
        .filter(next -> gaveUp)
        .map(next -> enter(next, status, change.counting(skipped())))
        .orElseGet(() -> end(status, backoff(status.errorCount()), change).build());
  }

  private Settled noSlot() {
    Measurement delayed =
        row.target().state().orElse(view.state()).equals(DEPROVISIONING)
            ? HostMetrics.delayedDeprovisioning(view.identity())
            : HostMetrics.delayedProvisioning(view.identity());
    HostStatus status = StatusEdits.operationalStatus(OperationalStatus.DELAYED).apply(noted());
    return end(status, backoff(1), Change.none().counting(delayed)).build();
  }

  private Settled needsRegistration() {
    boolean unreachable = view.host().isBeingDeleted() && view.login().usable().isEmpty();
    return row.lost()
        .filter(next -> unreachable)
        .map(
            next ->
                enter(
                    next, noted(), Change.none().counting(HostMetrics.deletedWithoutPoweringOff())))
        .orElseThrow(
            () ->
                new ProvisionerException(
                    "The provisioner does not know host "
                        + view.identity()
                        + "; it is registered again"));
  }

  private Settled busy(Outcome.Busy busy) {
    return end(view.status(), Requeue.after(busy.checkAgainIn()), Change.none()).build();
  }

  private Settled noLogin(Outcome.NoLogin noLogin) {
    BmcLogin.Unusable login = noLogin.login();
    Change change =
        Change.none()
            .telling(new HostEvent("BMCCredentialError", login.message()))
            .counting(HostMetrics.credentialsUnusable(login.problem()));
    Requeue requeue = login.problem().lookAgainIn().map(Requeue::after).orElseGet(Requeue::never);
    return end(
            StatusEdits.recordFailure(ErrorType.REGISTRATION, login.message()).apply(view.status()),
            requeue,
            change)
        .conditions(Settled.ConditionsUpkeep.KEPT)
        .build();
  }

  private Settled goOn(HostStatus status, Change change) {
    Set<HostAction> passed = new HashSet<>(view.passed());
    passed.add(row.action());
    return base(status, change).passed(passed).build();
  }

  private Settled enter(ProvisioningState next, HostStatus status, Change change) {
    ProvisioningState from = view.state();
    ProvisionStatus provisioning = status.provisioning();
    HostStatus moved =
        History.moved(from, next, view.now())
            .apply(
                status.toBuilder()
                    .provisioning(
                        provisioning.toBuilder()
                            .state(next)
                            .bootMode(bootMode(next, provisioning))
                            .build())
                    .build());
    return base(moved, change)
        .passed(Set.of(row.action()))
        .addMeasurements(HostMetrics.stateChange(from.wire(), next.wire()))
        .build();
  }

  private Optional<BootMode> bootMode(ProvisioningState next, ProvisionStatus recorded) {
    return RECORD_BOOT_MODE.contains(next)
        ? Optional.of(view.spec().effectiveBootMode())
        : recorded.bootMode();
  }

  private Settled.Builder end(HostStatus status, Requeue requeue, Change change) {
    Settled.Builder settled = base(status, change);
    settled.passed(view.passed()).requeue(requeue);
    return settled;
  }

  private Settled.Builder base(HostStatus status, Change change) {
    Settled.Builder settled = Settled.builder();
    settled
        .status(status)
        .events(change.events())
        .measurements(change.measurements())
        .addAllMeasurements(History.ended(view.identity(), view.status(), status))
        .droppedAnnotations(change.droppedAnnotations())
        .conditions(
            row.action().looksAway()
                ? Settled.ConditionsUpkeep.KEPT
                : Settled.ConditionsUpkeep.RECOMPUTED);
    return settled;
  }

  private HostStatus noted() {
    return row.note().map(note -> note.edit().apply(view)).orElse(view.status());
  }

  private Measurement skipped() {
    return view.state().equals(DEPROVISIONING)
        ? HostMetrics.deletedWithoutDeprovisioning()
        : HostMetrics.deletedWithoutPoweringOff();
  }

  private Requeue backoff(long failures) {
    return Requeue.after(Backoff.delay((int) Math.min(failures, Integer.MAX_VALUE), view.jitter()));
  }
}
