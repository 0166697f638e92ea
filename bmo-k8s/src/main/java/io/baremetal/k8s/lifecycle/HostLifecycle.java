package io.baremetal.k8s.lifecycle;

import static io.baremetal.api.host.ProvisioningState.AVAILABLE;
import static io.baremetal.api.host.ProvisioningState.DELETING;
import static io.baremetal.api.host.ProvisioningState.DEPROVISIONING;
import static io.baremetal.api.host.ProvisioningState.EXTERNALLY_PROVISIONED;
import static io.baremetal.api.host.ProvisioningState.INSPECTING;
import static io.baremetal.api.host.ProvisioningState.MATCH_PROFILE;
import static io.baremetal.api.host.ProvisioningState.NONE;
import static io.baremetal.api.host.ProvisioningState.POWERING_OFF_BEFORE_DELETE;
import static io.baremetal.api.host.ProvisioningState.PREPARING;
import static io.baremetal.api.host.ProvisioningState.PROVISIONED;
import static io.baremetal.api.host.ProvisioningState.PROVISIONING;
import static io.baremetal.api.host.ProvisioningState.READY;
import static io.baremetal.api.host.ProvisioningState.REGISTERING;
import static io.baremetal.api.host.ProvisioningState.UNMANAGED;
import static io.baremetal.k8s.lifecycle.FirmwareGuards.*;
import static io.baremetal.k8s.lifecycle.HostAction.*;
import static io.baremetal.k8s.lifecycle.HostGuards.*;
import static io.baremetal.k8s.lifecycle.Notes.*;
import static io.baremetal.k8s.lifecycle.Row.except;
import static io.baremetal.k8s.lifecycle.Row.in;
import static io.baremetal.k8s.lifecycle.Row.inAny;

import io.baremetal.api.host.ProvisioningState;
import java.time.Duration;
import java.util.Optional;

/**
 * The life of a host, as one table. Rows are tried from top to bottom; the first that fits, fires.
 * A row that ends in {@code goOn()} is a gate: when its action is done, the search goes on.
 *
 * <p>An action that is not done yet, or fails, leaves the host in its state: it is tried again
 * later, see {@link Settlement}. The first part holds for every state and its order matters: what
 * concerns only Kubernetes, then the slot, deletion, detaching, registration. Below it each state
 * has its own rows.
 */
public final class HostLifecycle {

  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMinutes(1);
  private static final Duration SLOW_POLL = Duration.ofMinutes(10);

  private static final ProvisioningState POWERING_OFF = POWERING_OFF_BEFORE_DELETE;
  private static final ProvisioningState EXTERNAL = EXTERNALLY_PROVISIONED;
  private static final ProvisioningState[] AT_REST = {AVAILABLE, READY, PROVISIONED, EXTERNAL};
  private static final ProvisioningState[] IN_USE = {PROVISIONED, EXTERNAL};
  private static final ProvisioningState[] UNUSED = {AVAILABLE, READY};
  private static final ProvisioningState[] DELETED_OTHERWISE = {
    NONE, UNMANAGED, REGISTERING, PROVISIONING, PROVISIONED, DEPROVISIONING, POWERING_OFF, DELETING
  };
  private static final ProvisioningState[] AT_WORK = {INSPECTING, PROVISIONING, DEPROVISIONING};

  // One row, one line; formatting it would hide the columns.
  // spotless:off
  /** The table. */
  public static final TransitionTable TABLE = TransitionTable.builder(NONE, DELETING).legacy(MATCH_PROFILE, READY)
      //  in state                                          when                                            note                            do                               done →                  gave up → / lost →
      // What concerns only Kubernetes
      .row(inAny()                                         .when(PAUSED)                                                                   .run(STAND_BACK)                 .leave())
      .row(inAny()                                         .when(DELETION_REQUESTED.and(HARDWARE_DATA_HELD))                               .run(RELEASE_HARDWARE_DATA)      .goOn())
      .row(inAny()                                         .when(STATUS_BROUGHT_ALONG)                                                     .run(RESTORE_STATUS)             .goOn())
      .row(inAny()                                         .when(STATUS_ANNOTATED)                                                         .run(DROP_STATUS_ANNOTATION)     .goOn())
      .row(inAny()                                         .when(ARCHITECTURE_FOUND)                                                       .run(FILL_ARCHITECTURE)          .goOn())
      .row(inAny()                                         .when(LABELS_DIFFER.and(DELETION_REQUESTED.not()))                              .run(LABEL_HOST)                 .goOn())
      .row(inAny()                                         .when(HARDWARE_BROUGHT_ALONG)                                                   .run(TAKE_HARDWARE)              .goOn())
      .row(inAny()                                         .when(HARDWARE_ANNOTATED)                                                       .run(DROP_HARDWARE_ANNOTATION)   .goOn())
      .row(inAny()                                         .when(HELD.not().and(DELETION_REQUESTED.not()))                                 .run(HOLD_HOST)                  .goOn())
      .row(except(NONE, UNMANAGED)                         .when(LOGIN_UNMARKED)                                                           .run(MARK_LOGIN_SECRET)          .goOn())
      .row(except(NONE, UNMANAGED)                         .when(LOGIN_USABLE.not().and(DELETION_REQUESTED.not()))                         .run(REPORT_LOGIN)               .leave())
      .row(inAny()                                         .when(PROVISIONER_READY.not())                                                  .run(AWAIT_PROVISIONER)          .rest(SOON))
      // A slot, which also a deletion or a detaching has to wait for
      .row(except(AT_WORK)                                 .when(WAITING_FOR_SLOT)                                                         .run(CLAIM_SLOT)                 .goOn())
      .row(in(AT_WORK)                                     .when(ALWAYS)                                                                   .run(CLAIM_SLOT)                 .goOn())
      // Deletion
      .row(except(DELETING)                                .when(DELETION_DUE.and(DETACHED_OR_TO_BE))                                                                       .to(DELETING))
      .row(in(NONE, UNMANAGED, REGISTERING)                .when(DELETION_DUE)                                                                                              .to(DELETING))
      .row(in(PROVISIONING, PROVISIONED)                   .when(DELETION_DUE)                                                             .run(CLAIM_SLOT)                 .to(DEPROVISIONING))
      .row(except(DELETED_OTHERWISE)                       .when(DELETION_DUE)                                                                                              .to(POWERING_OFF))
      .row(in(DEPROVISIONING, POWERING_OFF)                .when(DELETION_DUE.and(REGISTRATION_HOPELESS))                                                                   .to(DELETING))
      // Detaching
      .row(in(AT_REST)                                     .when(DETACH_WANTED)                                                            .run(DETACH)                     .rest(SLOW_POLL))
      .row(except(AVAILABLE, READY, PROVISIONED, EXTERNAL, DELETING).when(DETACH_FORCED)                                                   .run(ABORT_AND_DETACH)           .rest(SLOW_POLL))
      .row(inAny()                                         .when(DETACH_FAILED)                             .noting(FORGET_DETACH_FAILURE)                                  .goOn())
      .row(inAny()                                         .when(DETACHED_BEFORE)                           .noting(ATTACH_AGAIN)                                           .goOn())
      // Registration, which is confirmed over and over
      .row(in(REGISTERING)                                 .when(LOGIN_USABLE)                                                             .run(REGISTER)                   .goOn())
      .row(except(NONE, UNMANAGED, REGISTERING, MATCH_PROFILE, DELETING).when(LOGIN_USABLE)                 .noting(TIME_REGISTRATION)     .run(CONFIRM_REGISTRATION)       .goOn())
      .row(except(NONE, UNMANAGED, MATCH_PROFILE, DELETING).when(DELETION_REQUESTED.not().and(FIRMWARE_OBJECTS_LACKING))                   .run(KEEP_FIRMWARE_OBJECTS)      .goOn())

      .row(in(NONE, UNMANAGED)                             .when(HAS_BMC)                                                                                                   .to(REGISTERING))
      .row(in(NONE)                                        .when(ALWAYS)                                                                   .run(MARK_DISCOVERED)            .to(UNMANAGED))
      .row(in(UNMANAGED)                                   .when(ALWAYS)                                                                                                    .rest(SLOW_POLL))

      .row(in(REGISTERING)                                 .when(OWNED_ELSEWHERE)                           .noting(FORGIVE_FAILURES)                                       .to(EXTERNAL))
      .row(in(REGISTERING)                                 .when(INSPECTION_DISABLED)                       .noting(FORGIVE_FAILURES)                                       .to(PREPARING))
      .row(in(REGISTERING)                                 .when(ALWAYS)                                    .noting(FORGIVE_FAILURES)      .run(CLAIM_SLOT)                 .to(INSPECTING))

      .row(in(INSPECTING)                                  .when(INSPECTION_DISABLED)                                                      .run(SKIP_INSPECTION)            .to(PREPARING))
      .row(in(INSPECTING)                                  .when(ALWAYS)                                                                   .run(INSPECT)                    .to(PREPARING))

      .row(in(MATCH_PROFILE)                               .when(ALWAYS)                                    .noting(FORGIVE_FAILURES)                                       .to(PREPARING))

      .row(in(PREPARING)                                   .when(ALWAYS)                                                                   .run(PREPARE)                    .to(AVAILABLE))

      .row(in(UNUSED)                                      .when(OWNED_ELSEWHERE)                           .noting(CLEAR_SETTINGS)                                         .to(EXTERNAL))
      .row(in(UNUSED)                                      .when(INSPECTION_WANTED)                                                        .run(CLAIM_SLOT)                 .to(INSPECTING))
      .row(in(UNUSED)                                      .when(SETTINGS_DIFFER)                                                                                           .to(PREPARING))
      .row(in(UNUSED)                                      .when(FIRMWARE_UNSEEN)                                                          .run(AWAIT_FIRMWARE)             .leave())
      .row(in(UNUSED)                                      .when(FIRMWARE_DIFFERS)                                                                                          .to(PREPARING))
      .row(in(UNUSED)                                      .when(ATTEMPTS_OUTDATED)                         .noting(FORGET_ATTEMPTS)                                        .goOn())
      .row(in(UNUSED)                                      .when(IMAGE_CHANGED_SINCE_FAILURE)               .noting(FORGIVE_DEPLOYMENTS)                                    .goOn())
      .row(in(UNUSED)                                      .when(DEPLOYMENT_WANTED.and(RETRIES_USED_UP))                                   .run(REFUSE_RETRY)               .leave())
      .row(in(UNUSED)                                      .when(DEPLOYMENT_WANTED)                         .noting(START_ATTEMPT)         .run(CLAIM_SLOT)                 .to(PROVISIONING))

      .row(in(PROVISIONING)                                .when(FAILED)                                    .noting(COUNT_FAILED_ATTEMPT)  .run(CLAIM_SLOT)                 .to(DEPROVISIONING))
      .row(in(PROVISIONING)                                .when(DEPLOYMENT_DROPPED)                                                       .run(CLAIM_SLOT)                 .to(DEPROVISIONING))
      .row(in(PROVISIONING)                                .when(ALWAYS)                                                                   .run(PROVISION)                  .to(PROVISIONED))

      .row(in(PROVISIONED)                                 .when(DEPLOYMENT_DROPPED)                                                       .run(CLAIM_SLOT)                 .to(DEPROVISIONING))
      .row(in(EXTERNAL)                                    .when(OWNED_ELSEWHERE.not())                     .noting(TAKE_SPEC_AS_DEPLOYED)                                  .to(PROVISIONED))
      .row(in(IN_USE)                                      .when(ALWAYS)                                                                   .run(ADOPT)                      .goOn())

      .row(in(DEPROVISIONING)                              .when(RUNS_SOMETHING)                                                           .run(ADOPT)                      .goOn()                 .givingUpTo(POWERING_OFF).losingTo(DELETING))
      .row(in(DEPROVISIONING)                              .when(DELETION_REQUESTED)                                                       .run(DEPROVISION)                .to(POWERING_OFF)       .givingUpTo(POWERING_OFF).losingTo(DELETING))
      .row(in(DEPROVISIONING)                              .when(ALWAYS)                                                                   .run(DEPROVISION)                .to(AVAILABLE))

      .row(in(POWERING_OFF)                                .when(POWER_OFF_DISABLED)                        .noting(FORGIVE_FAILURES.and(COUNT_AS_OFF))                     .to(DELETING))
      .row(in(POWERING_OFF)                                .when(ALWAYS)                                                                   .run(POWER_OFF_FOR_GOOD)         .to(DELETING)           .givingUpTo(DELETING).losingTo(DELETING))

      .row(in(DELETING)                                    .when(HELD)                                                                     .run(FORGET)                     .goOn())
      .row(in(DELETING)                                    .when(HELD)                                                                     .run(RELEASE_SECRETS)            .goOn())
      .row(in(DELETING)                                    .when(ALWAYS)                                                                   .run(RELEASE_HOST)               .vanish())

      // Power, for every host at rest
      .row(in(AT_REST)                                     .when(ALWAYS)                                                                   .run(OBSERVE_POWER)              .goOn())
      .row(in(IN_USE)                                      .when(DRIVE_TO_BE_TENDED)                                                       .run(TEND_DATA_IMAGE)            .goOn())
      .row(in(AT_REST)                                     .when(REBOOT_HALFWAY)                                                           .run(END_REBOOT)                 .goOn())
      .row(in(AT_REST)                                     .when(SERVICE_UNCLEAR)                                                          .run(AWAIT_FIRMWARE)             .leave())
      .row(in(AT_REST)                                     .when(SERVICE_DUE.and(SERVICE_UNANNOUNCED))      .noting(ANNOUNCE_SERVICE)                                       .rest(AT_ONCE))
      .row(in(AT_REST)                                     .when(SERVICE_DUE)                                                              .run(SERVICE)                    .rest(POLL))
      .row(in(AT_REST)                                     .when(TO_BE_SWITCHED_ON)                                                        .run(POWER_ON)                   .rest(POLL))
      .row(in(AT_REST)                                     .when(TO_BE_SWITCHED_OFF)                                                       .run(POWER_OFF)                  .rest(POLL))
      .row(in(AT_REST)                                     .when(ALWAYS)                                                                                                    .rest(POLL))
      .build();
  // spotless:on

  private HostLifecycle() {}

  /**
   * What is to be done to a host now.
   *
   * @return the row that fits; empty if the host is in a state that this version does not know
   */
  public static Optional<Decision> decide(HostView view) {
    return TABLE.decide(view);
  }
}
