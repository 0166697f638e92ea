package io.baremetal.k8s.lifecycle;

import static io.baremetal.api.host.OperationalStatus.DELAYED;
import static io.baremetal.api.host.OperationalStatus.DETACHED;

import io.baremetal.api.hardware.Cpu;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.host.HostFinalizers;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.k8s.lifecycle.HostView.RecordedHardware;
import java.util.Optional;

/** The claims about a host that the table is made of. */
public final class HostGuards {

  /** Failures after which a deletion goes on without the step that fails. */
  static final int PATIENCE = 3;

  /** Nothing has to be true. */
  public static final Guard ALWAYS = Guard.of("always", view -> true);

  /** Somebody wants the host left alone. Beats everything, deletion included. */
  public static final Guard PAUSED = Guard.of("paused", view -> view.host().isPaused());

  /** The host is being deleted. */
  public static final Guard DELETION_REQUESTED =
      Guard.of("deletion requested", view -> view.host().isBeingDeleted());

  /** Our finalizer keeps the HardwareData. */
  public static final Guard HARDWARE_DATA_HELD =
      Guard.of(
          "HardwareData held",
          view -> view.recordedHardware().filter(RecordedHardware::held).isPresent());

  /** A host without status brings its status along in an annotation. */
  public static final Guard STATUS_BROUGHT_ALONG =
      annotated("status in annotation", HostAnnotations.STATUS)
          .and(Guard.of("no status yet", view -> view.status().lastUpdated().isEmpty()));

  /** The status annotation is there, and of no use any more. */
  public static final Guard STATUS_ANNOTATED =
      annotated("status annotated", HostAnnotations.STATUS);

  /** Spec names no CPU architecture, but it is known from inspection. */
  public static final Guard ARCHITECTURE_FOUND =
      Guard.of(
          "architecture found",
          view ->
              view.spec().architecture().filter(arch -> !arch.isEmpty()).isEmpty()
                  && recordedArchitecture(view).isPresent());

  /** The labels do not show the hardware as they should. */
  public static final Guard LABELS_DIFFER =
      Guard.of(
          "labels differ",
          view -> LabelChange.of(view.host().metadata(), view.hardwareLabels()).isPresent());

  /** Hardware details lie ready in HardwareData or annotation and are wanted. */
  public static final Guard HARDWARE_BROUGHT_ALONG =
      Guard.of("hardware details brought along", HostGuards::hardwareBroughtAlong);

  /** The hardware annotation is there, and nobody wants what it says. */
  public static final Guard HARDWARE_ANNOTATED =
      annotated("hardware annotated", HostAnnotations.HARDWARE_DETAILS);

  /** Our finalizer is on the host. */
  public static final Guard HELD =
      Guard.of("held", view -> view.host().metadata().hasFinalizer(HostFinalizers.HOST));

  /** The Secret with the BMC's login lacks one of our marks. */
  public static final Guard LOGIN_UNMARKED =
      Guard.of("login secret unmarked", view -> view.loginMarks() == HostView.Marks.INCOMPLETE);

  /** The BMC's login is known. */
  public static final Guard LOGIN_USABLE =
      Guard.of("login usable", view -> view.login().usable().isPresent());

  /** The provisioner can serve hosts. */
  public static final Guard PROVISIONER_READY =
      Guard.of("provisioner ready", view -> view.provisionerProblem().isEmpty());

  /** The host waits for a slot. */
  public static final Guard WAITING_FOR_SLOT =
      Guard.of("delayed", view -> view.status().operationalStatus().equals(DELAYED));

  /** The host is being deleted, and nothing makes that wait. */
  public static final Guard DELETION_DUE =
      Guard.of(
          "deletion due", view -> view.host().isBeingDeleted() && !deletionHeldByDetaching(view));

  /** The host is detached, or is to be. */
  public static final Guard DETACHED_OR_TO_BE =
      Guard.of(
          "detached or to be",
          view -> view.detach().isSet() || view.status().operationalStatus().equals(DETACHED));

  /** The BMC cannot be verified, too often to go on trying before the host is deleted. */
  public static final Guard REGISTRATION_HOPELESS =
      Guard.of(
          "registration hopeless",
          view -> view.hasError(ErrorType.REGISTRATION) && view.status().errorCount() > PATIENCE);

  /** Somebody wants the host detached. */
  public static final Guard DETACH_WANTED =
      Guard.of("detach wanted", view -> view.detach().isSet());

  /** Somebody wants the host detached even from the midst of an operation. */
  public static final Guard DETACH_FORCED =
      Guard.of("detach forced", view -> view.detach().isForced());

  /** A failure to detach is recorded. */
  public static final Guard DETACH_FAILED =
      Guard.of("detach failed", view -> view.hasError(ErrorType.DETACH));

  /** Status says detached. */
  public static final Guard DETACHED_BEFORE =
      Guard.of("detached before", view -> view.status().operationalStatus().equals(DETACHED));

  /** Spec says something about a BMC. */
  public static final Guard HAS_BMC = Guard.of("has a BMC", view -> view.spec().hasBmcDetails());

  /** Somebody else takes care of what runs on the machine. */
  public static final Guard OWNED_ELSEWHERE =
      Guard.of("externally provisioned", view -> view.spec().externallyProvisioned().orElse(false));

  /** Hardware is not to be looked at. */
  public static final Guard INSPECTION_DISABLED =
      Guard.of("inspection disabled", view -> view.host().isInspectionDisabled());

  /** Somebody wants the hardware looked at again. */
  public static final Guard INSPECTION_WANTED =
      Guard.of("inspection wanted", view -> view.host().isInspectionRequested());

  /** RAID or root disk are to be others than those last prepared. */
  public static final Guard SETTINGS_DIFFER =
      Guard.of(
          "settings differ",
          view ->
              !HostSettings.wanted(view.host())
                  .equals(HostSettings.recorded(view.status().provisioning())));

  /** No image is wanted, but an earlier attempt at one is remembered. */
  public static final Guard ATTEMPTS_OUTDATED =
      Guard.of(
          "attempts outdated", view -> !Images.wanted(view) && Images.attemptsRemembered(view));

  /** Another image is wanted than the one that failed. */
  public static final Guard IMAGE_CHANGED_SINCE_FAILURE =
      Guard.of("image changed since failure", Images::changedSinceFailure);

  /** An image or custom deploy is wanted that does not run yet, and the host is to be on. */
  public static final Guard DEPLOYMENT_WANTED =
      Guard.of("deployment wanted", Images::deploymentWanted);

  /** Deploying has failed as often as it may. */
  public static final Guard RETRIES_USED_UP =
      Guard.of("retries used up", HostGuards::retriesUsedUp);

  /** A failure of whatever kind is recorded. */
  public static final Guard FAILED =
      Guard.of(
          "failed",
          view -> view.status().errorType().filter(type -> !type.wire().isEmpty()).isPresent());

  /** What runs, or is being deployed, is not wanted any more. */
  public static final Guard DEPLOYMENT_DROPPED =
      Guard.of("deployment dropped", Images::deploymentDropped);

  /** An image or a custom deploy runs on the machine. */
  public static final Guard RUNS_SOMETHING = Guard.of("runs something", Images::runsSomething);

  /** The machine must never be switched off. */
  public static final Guard POWER_OFF_DISABLED =
      Guard.of("power off disabled", view -> view.spec().disablePowerOff().orElse(false));

  /** The machine is off, which is what the one-shot reboot annotation asked for. */
  public static final Guard REBOOT_HALFWAY =
      Guard.of("off for one reboot", view -> !view.status().poweredOn() && view.reboot().once());

  /** The machine is off and should be on. */
  public static final Guard TO_BE_SWITCHED_ON =
      Guard.of(
          "to be switched on",
          view ->
              !view.status().poweredOn() && view.spec().wantsPower() && !rebootCounted(view).any());

  /** The machine is on and should be off. */
  public static final Guard TO_BE_SWITCHED_OFF =
      Guard.of(
          "to be switched off",
          view ->
              view.status().poweredOn()
                  && (!view.spec().wantsPower() || rebootCounted(view).any()));

  private HostGuards() {}

  /** The reboot annotations that count now: all of them once something runs on the machine. */
  public static RebootWish rebootCounted(HostView view) {
    boolean inUse =
        view.state().equals(ProvisioningState.PROVISIONED)
            || view.state().equals(ProvisioningState.EXTERNALLY_PROVISIONED);
    return inUse ? view.reboot() : view.reboot().forced();
  }

  /** CPU architecture that inspection found. */
  public static Optional<String> recordedArchitecture(HostView view) {
    return view.recordedHardware()
        .flatMap(RecordedHardware::hardware)
        .flatMap(HardwareDetails::cpu)
        .flatMap(Cpu::arch)
        .filter(arch -> !arch.isEmpty());
  }

  private static boolean hardwareBroughtAlong(HostView view) {
    Optional<HardwareDetails> known = view.status().hardware();
    if (known.isPresent() && !view.host().isInspectionDisabled()) {
      return false;
    }
    Optional<HardwareDetails> recorded =
        view.recordedHardware().flatMap(RecordedHardware::hardware);
    return recorded.isPresent()
        ? !recorded.equals(known)
        : view.host().metadata().annotations().containsKey(HostAnnotations.HARDWARE_DETAILS);
  }

  private static boolean deletionHeldByDetaching(HostView view) {
    HostStatus status = view.status();
    return view.detach().isSet()
        ? view.detach().delaysDeletion()
        : status.operationalStatus().equals(DETACHED);
  }

  private static boolean retriesUsedUp(HostView view) {
    int limit = view.settings().maxProvisioningRetries();
    return limit > 0 && view.status().provisioningFailCount() >= limit;
  }

  private static Guard annotated(String name, String key) {
    return Guard.of(name, view -> view.host().metadata().annotations().containsKey(key));
  }
}
