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
import static io.baremetal.api.host.ProvisioningState.REGISTERING;
import static io.baremetal.api.host.ProvisioningState.UNMANAGED;
import static io.baremetal.k8s.lifecycle.HostAction.*;
import static io.baremetal.k8s.lifecycle.LifecycleCase.given;
import static io.baremetal.k8s.lifecycle.Views.IMAGE;
import static io.baremetal.k8s.lifecycle.Views.annotated;
import static io.baremetal.k8s.lifecycle.Views.deleted;
import static io.baremetal.k8s.lifecycle.Views.in;
import static io.baremetal.k8s.lifecycle.Views.metadata;
import static io.baremetal.k8s.lifecycle.Views.passed;
import static io.baremetal.k8s.lifecycle.Views.provisioning;
import static io.baremetal.k8s.lifecycle.Views.spec;
import static io.baremetal.k8s.lifecycle.Views.status;

import io.baremetal.api.hardware.Cpu;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.HardwareRaidVolume;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RaidLevel;
import io.baremetal.k8s.lifecycle.HostView.RecordedHardware;
import io.baremetal.k8s.lifecycle.RebootWish.Mode;
import io.baremetal.k8s.lifecycle.RebootWish.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** At least one host for every row of the table. */
final class LifecycleCases {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMinutes(1);
  private static final Duration SLOW_POLL = Duration.ofMinutes(10);

  private static final HardwareDetails HARDWARE =
      HardwareDetails.builder().cpu(Cpu.builder().arch("aarch64").build()).build();

  private LifecycleCases() {}

  static Stream<LifecycleCase> all() {
    return Stream.of(
            kubernetes(),
            slots(),
            deletions(),
            detachings(),
            registrations(),
            beginnings(),
            unused(),
            deployments(),
            endings(),
            FirmwareCases.all(),
            power())
        .flatMap(cases -> cases);
  }

  private static Stream<LifecycleCase> kubernetes() {
    HostView available = in(AVAILABLE);
    HostView recorded =
        available.toBuilder()
            .recordedHardware(new RecordedHardware(Optional.of(HARDWARE), true))
            .build();
    HostView known = spec(recorded, s -> s.architecture("aarch64"));
    return Stream.of(
        given("paused", deleted(annotated(available, HostAnnotations.PAUSED, "")))
            .stays(STAND_BACK),
        given("deleted with HardwareData", deleted(known)).gate(RELEASE_HARDWARE_DATA),
        given(
                "moved here from another cluster",
                status(
                    annotated(in(NONE), HostAnnotations.STATUS, "{}"),
                    s -> s.toBuilder().lastUpdated(Optional.empty()).build()))
            .gate(RESTORE_STATUS),
        given("moved here long ago", annotated(available, HostAnnotations.STATUS, "{}"))
            .gate(DROP_STATUS_ANNOTATION),
        given("inspected, architecture unset", recorded).gate(FILL_ARCHITECTURE),
        given(
                "hardware not shown in labels",
                known.toBuilder().putHardwareLabels("hardware.baremetal.io/qat", "2").build())
            .gate(LABEL_HOST),
        given("hardware recorded, status empty", known).gate(TAKE_HARDWARE),
        given(
                "hardware annotated, inspected already",
                status(
                    annotated(available, HostAnnotations.HARDWARE_DETAILS, "{}"),
                    s -> s.toBuilder().hardware(HARDWARE).build()))
            .gate(DROP_HARDWARE_ANNOTATION),
        given("not held", metadata(available, m -> m.finalizers(List.of()))).gate(HOLD_HOST),
        given("login unmarked", available.toBuilder().loginMarks(HostView.Marks.INCOMPLETE).build())
            .gate(MARK_LOGIN_SECRET),
        given("login lost", withoutLogin(available)).stays(REPORT_LOGIN),
        given("provisioner down", available.toBuilder().provisionerProblem("no route").build())
            .rests(AWAIT_PROVISIONER, SOON));
  }

  private static Stream<LifecycleCase> slots() {
    return Stream.of(
        given("delayed", fares(in(AVAILABLE), OperationalStatus.DELAYED)).gate(CLAIM_SLOT),
        given("delayed and deleted", deleted(fares(in(AVAILABLE), OperationalStatus.DELAYED)))
            .gate(CLAIM_SLOT),
        given("inspecting", in(INSPECTING)).gate(CLAIM_SLOT),
        given("provisioning", in(PROVISIONING)).gate(CLAIM_SLOT),
        given("deprovisioning", in(DEPROVISIONING)).gate(CLAIM_SLOT));
  }

  private static Stream<LifecycleCase> deletions() {
    HostView detached = fares(deleted(in(PROVISIONED)), OperationalStatus.DETACHED);
    return Stream.of(
        given("deleted, to be detached", deleted(detachWish(in(AVAILABLE), DetachWish.FORCED)))
            .enters(DELETING),
        given("deleted, still detached", detached).gate(NOTHING),
        given("new, deleted", deleted(in(NONE))).enters(DELETING),
        given("registering, deleted", deleted(in(REGISTERING))).enters(DELETING),
        given("provisioned, deleted", deleted(in(PROVISIONED))).does(CLAIM_SLOT, DEPROVISIONING),
        given("provisioning, deleted", passed(deleted(in(PROVISIONING)), CLAIM_SLOT))
            .does(CLAIM_SLOT, DEPROVISIONING),
        given("available, deleted", deleted(in(AVAILABLE))).enters(POWERING_OFF_BEFORE_DELETE),
        given("external, deleted", deleted(in(EXTERNALLY_PROVISIONED)))
            .enters(POWERING_OFF_BEFORE_DELETE),
        given(
                "deprovisioning, deleted, BMC never answers",
                passed(failed(deleted(in(DEPROVISIONING)), ErrorType.REGISTRATION, 4), CLAIM_SLOT))
            .enters(DELETING),
        given(
                "deprovisioning, deleted, BMC did not answer three times",
                passed(failed(deleted(in(DEPROVISIONING)), ErrorType.REGISTRATION, 3), CLAIM_SLOT))
            .gate(CONFIRM_REGISTRATION));
  }

  private static Stream<LifecycleCase> detachings() {
    return Stream.of(
        given("to be detached", detachWish(in(PROVISIONED), DetachWish.WHEN_AT_REST))
            .rests(DETACH, SLOW_POLL),
        given(
                "to be detached, deletion waits",
                deleted(detachWish(in(PROVISIONED), DetachWish.AT_REST_DELAYING_DELETION)))
            .rests(DETACH, SLOW_POLL),
        given("preparing, to be detached", detachWish(in(PREPARING), DetachWish.WHEN_AT_REST))
            .gate(CONFIRM_REGISTRATION),
        given("preparing, forced to detach", detachWish(in(PREPARING), DetachWish.FORCED))
            .rests(ABORT_AND_DETACH, SLOW_POLL),
        given("detach failed, not wanted any more", failed(in(AVAILABLE), ErrorType.DETACH, 2))
            .gate(NOTHING),
        given("detached, to be attached", fares(in(AVAILABLE), OperationalStatus.DETACHED))
            .gate(NOTHING));
  }

  private static Stream<LifecycleCase> registrations() {
    return Stream.of(
        given("registering", in(REGISTERING)).gate(REGISTER),
        given("available", in(AVAILABLE)).gate(CONFIRM_REGISTRATION),
        given("match profile", in(MATCH_PROFILE)).enters(PREPARING));
  }

  private static Stream<LifecycleCase> beginnings() {
    HostView registered = passed(in(REGISTERING), REGISTER);
    HostView inspecting = passed(in(INSPECTING), CLAIM_SLOT, CONFIRM_REGISTRATION);
    return Stream.of(
        given("new with BMC", in(NONE)).enters(REGISTERING),
        given("new without BMC", withoutBmc(in(NONE))).does(MARK_DISCOVERED, UNMANAGED),
        given("unmanaged with BMC", in(UNMANAGED)).enters(REGISTERING),
        given("unmanaged", withoutBmc(in(UNMANAGED))).rests(NOTHING, SLOW_POLL),
        given("registered, external", spec(registered, s -> s.externallyProvisioned(true)))
            .enters(EXTERNALLY_PROVISIONED),
        given("registered, no inspection", uninspected(registered)).enters(PREPARING),
        given("registered", registered).does(CLAIM_SLOT, INSPECTING),
        given("inspecting, disabled meanwhile", uninspected(inspecting))
            .does(SKIP_INSPECTION, PREPARING),
        given("inspecting", inspecting).does(INSPECT, PREPARING),
        given("preparing", passed(in(PREPARING), CONFIRM_REGISTRATION)).does(PREPARE, AVAILABLE));
  }

  private static Stream<LifecycleCase> unused() {
    HostView available = passed(in(AVAILABLE), CONFIRM_REGISTRATION);
    HostView wanted = spec(available, s -> s.image(IMAGE));
    RaidConfig raid =
        RaidConfig.builder()
            .hardwareRaidVolumes(
                List.of(HardwareRaidVolume.builder().level(RaidLevel.of("1")).build()))
            .build();
    return Stream.of(
        given("external from now on", spec(available, s -> s.externallyProvisioned(true)))
            .enters(EXTERNALLY_PROVISIONED),
        given("inspection wanted", annotated(available, HostAnnotations.INSPECT, ""))
            .does(CLAIM_SLOT, INSPECTING),
        given("RAID wanted", spec(available, s -> s.raid(raid))).enters(PREPARING),
        given("image withdrawn", attempted(available, 2)).gate(NOTHING),
        given(
                "other image wanted after failures",
                spec(attempted(wanted, 5), s -> s.image(IMAGE.toBuilder().url("b").build())))
            .gate(NOTHING),
        given("failed too often", attempted(wanted, 5)).stays(REFUSE_RETRY),
        given("failed before", attempted(wanted, 4)).does(CLAIM_SLOT, PROVISIONING),
        given("image wanted", wanted).does(CLAIM_SLOT, PROVISIONING));
  }

  private static Stream<LifecycleCase> deployments() {
    HostView provisioning =
        passed(spec(in(PROVISIONING), s -> s.image(IMAGE)), CLAIM_SLOT, CONFIRM_REGISTRATION);
    HostView provisioned = passed(running(in(PROVISIONED)), CONFIRM_REGISTRATION);
    return Stream.of(
        given("deployment failed", failed(provisioning, ErrorType.PROVISIONING, 1))
            .does(CLAIM_SLOT, DEPROVISIONING),
        given("image withdrawn while deploying", spec(provisioning, s -> s.image(Optional.empty())))
            .does(CLAIM_SLOT, DEPROVISIONING),
        given("deploying", provisioning).does(PROVISION, PROVISIONED),
        given("image withdrawn", spec(provisioned, s -> s.image(Optional.empty())))
            .does(CLAIM_SLOT, DEPROVISIONING),
        given("provisioned", provisioned).gate(ADOPT),
        given("not external any more", passed(in(EXTERNALLY_PROVISIONED), CONFIRM_REGISTRATION))
            .enters(PROVISIONED));
  }

  private static Stream<LifecycleCase> endings() {
    HostView deprovisioning = passed(in(DEPROVISIONING), CLAIM_SLOT, CONFIRM_REGISTRATION);
    HostView poweringOff = passed(deleted(in(POWERING_OFF_BEFORE_DELETE)), CONFIRM_REGISTRATION);
    return Stream.of(
        given("deprovisioning what runs", running(deprovisioning)).gate(ADOPT),
        given("deprovisioning", deprovisioning).does(DEPROVISION, AVAILABLE),
        given("deprovisioning, deleted", deleted(deprovisioning))
            .does(DEPROVISION, POWERING_OFF_BEFORE_DELETE),
        given("powering off", poweringOff).does(POWER_OFF_FOR_GOOD, DELETING),
        given("never to be off", spec(poweringOff, s -> s.disablePowerOff(true))).enters(DELETING),
        given("deleting", deleted(in(DELETING))).gate(FORGET),
        given("deleting, forgotten", passed(deleted(in(DELETING)), FORGET)).gate(RELEASE_SECRETS),
        given("deleting, secrets released", passed(deleted(in(DELETING)), FORGET, RELEASE_SECRETS))
            .vanishes(RELEASE_HOST));
  }

  private static Stream<LifecycleCase> power() {
    HostView adopted = passed(running(in(PROVISIONED)), CONFIRM_REGISTRATION, ADOPT);
    HostView on = passed(adopted, OBSERVE_POWER);
    HostView off = status(on, s -> s.toBuilder().poweredOn(false).build());
    HostView unusedOn = passed(in(AVAILABLE), CONFIRM_REGISTRATION, OBSERVE_POWER);
    return Stream.of(
        given("adopted", adopted).gate(OBSERVE_POWER),
        given("on", on).rests(NOTHING, POLL),
        given("off though online", off).rests(POWER_ON, POLL),
        given("on though not online", spec(on, s -> s.online(false))).rests(POWER_OFF, POLL),
        given("on, reboot wanted", reboot(on, HostAnnotations.REBOOT, Urgency.NORMAL))
            .rests(POWER_OFF, POLL),
        given("off for one reboot", reboot(off, HostAnnotations.REBOOT, Urgency.NORMAL))
            .gate(END_REBOOT),
        given("off for a client", reboot(off, HostAnnotations.REBOOT + "/x", Urgency.NORMAL))
            .rests(NOTHING, POLL),
        given("unused, reboot wanted", reboot(unusedOn, HostAnnotations.REBOOT, Urgency.NORMAL))
            .rests(NOTHING, POLL),
        given("unused, reboot forced", reboot(unusedOn, HostAnnotations.REBOOT, Urgency.FORCED))
            .rests(POWER_OFF, POLL));
  }

  private static HostView running(HostView view) {
    return provisioning(spec(view, s -> s.image(IMAGE)), p -> p.image(IMAGE));
  }

  private static HostView attempted(HostView view, int failures) {
    return status(
        view, s -> s.toBuilder().lastAttemptedImage(IMAGE).provisioningFailCount(failures).build());
  }

  private static HostView uninspected(HostView view) {
    return spec(view, s -> s.inspectionMode(InspectionMode.DISABLED));
  }

  private static HostView withoutBmc(HostView view) {
    return withoutLogin(spec(view, s -> s.bmc(Optional.empty())));
  }

  private static HostView withoutLogin(HostView view) {
    return view.toBuilder()
        .login(new BmcLogin.Unusable(BmcLogin.Problem.SECRET_MISSING, "no Secret"))
        .build();
  }

  private static HostView fares(HostView view, OperationalStatus how) {
    return status(view, s -> s.toBuilder().operationalStatus(how).build());
  }

  private static HostView failed(HostView view, ErrorType type, int times) {
    return status(
        fares(view, OperationalStatus.ERROR),
        s -> s.toBuilder().errorType(type).errorMessage("broken").errorCount(times).build());
  }

  private static HostView detachWish(HostView view, DetachWish wish) {
    return view.toBuilder().detach(wish).build();
  }

  private static HostView reboot(HostView view, String key, Urgency urgency) {
    RebootWish.Annotation wish = new RebootWish.Annotation(key, Mode.SOFT, urgency, "");
    return view.toBuilder().reboot(new RebootWish(List.of(wish))).build();
  }
}
