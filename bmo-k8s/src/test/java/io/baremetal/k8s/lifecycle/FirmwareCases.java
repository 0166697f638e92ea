package io.baremetal.k8s.lifecycle;

import static io.baremetal.api.firmware.UpdateTime.ON_REBOOT;
import static io.baremetal.api.host.ProvisioningState.AVAILABLE;
import static io.baremetal.api.host.ProvisioningState.PREPARING;
import static io.baremetal.api.host.ProvisioningState.PROVISIONED;
import static io.baremetal.k8s.lifecycle.FirmwareViews.changedSettings;
import static io.baremetal.k8s.lifecycle.FirmwareViews.policy;
import static io.baremetal.k8s.lifecycle.FirmwareViews.settings;
import static io.baremetal.k8s.lifecycle.HostAction.ADOPT;
import static io.baremetal.k8s.lifecycle.HostAction.AWAIT_FIRMWARE;
import static io.baremetal.k8s.lifecycle.HostAction.CONFIRM_REGISTRATION;
import static io.baremetal.k8s.lifecycle.HostAction.KEEP_FIRMWARE_OBJECTS;
import static io.baremetal.k8s.lifecycle.HostAction.NOTHING;
import static io.baremetal.k8s.lifecycle.HostAction.OBSERVE_POWER;
import static io.baremetal.k8s.lifecycle.HostAction.POWER_ON;
import static io.baremetal.k8s.lifecycle.HostAction.SERVICE;
import static io.baremetal.k8s.lifecycle.HostAction.TEND_DATA_IMAGE;
import static io.baremetal.k8s.lifecycle.LifecycleCase.given;
import static io.baremetal.k8s.lifecycle.Views.IMAGE;
import static io.baremetal.k8s.lifecycle.Views.deleted;
import static io.baremetal.k8s.lifecycle.Views.in;
import static io.baremetal.k8s.lifecycle.Views.passed;
import static io.baremetal.k8s.lifecycle.Views.provisioning;
import static io.baremetal.k8s.lifecycle.Views.spec;
import static io.baremetal.k8s.lifecycle.Views.status;

import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.media.DataImage;
import java.time.Duration;
import java.util.stream.Stream;

/** Hosts whose firmware is to be looked at or changed. */
final class FirmwareCases {

  private static final Duration POLL = Duration.ofMinutes(1);

  private FirmwareCases() {}

  static Stream<LifecycleCase> all() {
    HostView available = passed(in(AVAILABLE), CONFIRM_REGISTRATION);
    HostView off =
        status(
            passed(running(in(PROVISIONED)), CONFIRM_REGISTRATION, ADOPT, OBSERVE_POWER),
            s -> s.toBuilder().poweredOn(false).build());
    HostView changed = settings(off, changedSettings(2, "True"));
    HostView onReboot = policy(changed, ON_REBOOT, ON_REBOOT);
    HostView inService =
        status(onReboot, s -> s.toBuilder().operationalStatus(OperationalStatus.SERVICING).build());
    return Stream.of(
        given("no firmware objects", bare(available)).gate(KEEP_FIRMWARE_OBJECTS),
        given("no firmware objects, deleted", bare(deleted(in(PREPARING))))
            .enters(ProvisioningState.POWERING_OFF_BEFORE_DELETE),
        given("settings not judged", settings(available, changedSettings(1, "True")))
            .stays(AWAIT_FIRMWARE),
        given("settings differ", settings(available, changedSettings(2, "True"))).enters(PREPARING),
        given("settings differ, in use", changed).rests(POWER_ON, POLL),
        given(
                "settings not judged, in use",
                policy(settings(off, changedSettings(1, "True")), ON_REBOOT, ON_REBOOT))
            .stays(AWAIT_FIRMWARE),
        given("settings differ, in use, on reboot", onReboot).rests(NOTHING, Duration.ZERO),
        given(
                "off, with a data image",
                off.toBuilder().dataImage(DataImage.builder().build()).build())
            .gate(TEND_DATA_IMAGE),
        given("in service", inService).rests(SERVICE, POLL),
        given(
                "in service, nothing wanted any more",
                inService.toBuilder().firmware(FirmwareViews.complete()).build())
            .rests(SERVICE, POLL));
  }

  private static HostView bare(HostView view) {
    return view.toBuilder().firmware(HostFirmware.none()).build();
  }

  private static HostView running(HostView view) {
    return provisioning(spec(view, s -> s.image(IMAGE)), p -> p.image(IMAGE));
  }
}
