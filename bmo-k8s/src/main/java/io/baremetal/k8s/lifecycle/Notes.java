package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.OperationalStatus;
import java.util.Optional;

/** What rows note in status by themselves. */
public final class Notes {

  /** However often it failed so far, it works now. */
  public static final Note FORGIVE_FAILURES =
      Note.of("failures forgiven", view -> StatusEdits.forgiveFailures().apply(view.status()));

  /** A failed attempt to detach is past. */
  public static final Note FORGET_DETACH_FAILURE =
      Note.of("detach failure forgotten", view -> StatusEdits.clearError().apply(view.status()))
          .and(FORGIVE_FAILURES);

  /** The host is attached again, with whatever failure was recorded before. */
  public static final Note ATTACH_AGAIN = Note.of("attached again", Notes::attachedAgain);

  /** A registration outside of the first one is timed, if there is reason for it. */
  public static final Note TIME_REGISTRATION =
      Note.of("registration timed", Notes::registrationTimed);

  /** Settings that were made for deploying are of no use any more. */
  public static final Note CLEAR_SETTINGS =
      Note.of("settings cleared", view -> StatusEdits.clearSettings().apply(view.status()));

  /** Earlier attempts at deploying do not count any more. */
  public static final Note FORGIVE_DEPLOYMENTS =
      Note.of(
          "deployments forgiven", view -> StatusEdits.forgiveDeployments().apply(view.status()));

  /** The image of an earlier attempt is forgotten, too. */
  public static final Note FORGET_ATTEMPTS =
      FORGIVE_DEPLOYMENTS.and(
          Note.of(
              "attempts forgotten",
              view -> view.status().toBuilder().lastAttemptedImage(Optional.empty()).build()));

  /** A new attempt begins: earlier failures are cleared, its image is remembered. */
  public static final Note START_ATTEMPT =
      Note.of(
          "attempt started",
          view ->
              StatusEdits.attempted(view.spec().image())
                  .apply(StatusEdits.clearError().apply(view.status())));

  /** One more attempt has failed. */
  public static final Note COUNT_FAILED_ATTEMPT =
      Note.of(
          "attempt counted",
          view ->
              view.status().toBuilder()
                  .provisioningFailCount(view.status().provisioningFailCount() + 1)
                  .build());

  /** What somebody else put on the machine is what spec says. */
  public static final Note TAKE_SPEC_AS_DEPLOYED =
      Note.of(
          "spec taken as deployed", view -> StatusEdits.deployed(view.spec()).apply(view.status()));

  /** The host is being serviced; a failure to do so stays recorded until it goes on. */
  public static final Note ANNOUNCE_SERVICE =
      Note.of(
          "service announced",
          view -> StatusEdits.operationalStatus(OperationalStatus.SERVICING).apply(view.status()));

  /** The machine counts as off. */
  public static final Note COUNT_AS_OFF =
      Note.of("counted as off", view -> StatusEdits.poweredOn(false).apply(view.status()));

  private Notes() {}

  private static HostStatus attachedAgain(HostView view) {
    OperationalStatus how =
        HostGuards.FAILED.holds(view) ? OperationalStatus.ERROR : OperationalStatus.OK;
    return StatusEdits.operationalStatus(how).apply(view.status());
  }

  private static HostStatus registrationTimed(HostView view) {
    boolean verified =
        view.login()
            .usable()
            .filter(login -> login.version().equals(view.status().goodCredentials()))
            .isPresent();
    return verified && !view.hasError(ErrorType.REGISTRATION)
        ? view.status()
        : History.registrationReopened(view.now()).apply(view.status());
  }
}
