package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;

/** The claims about a host's firmware that the table is made of. */
public final class FirmwareGuards {

  /** An object that says what firmware the host has is missing, or does not belong to the host. */
  public static final Guard FIRMWARE_OBJECTS_LACKING =
      Guard.of(
          "firmware objects lacking",
          view -> view.firmware().isIncomplete(view.host().metadata().uid().orElse("")));

  /** The backend has had every occasion to find out what firmware the machine has. */
  public static final Guard BEYOND_INSPECTION =
      Guard.of(
          "beyond inspection",
          view ->
              !view.state().equals(ProvisioningState.REGISTERING)
                  && !view.state().equals(ProvisioningState.INSPECTING));

  /** What the firmware objects say is out of date. */
  public static final Guard FIRMWARE_UNSEEN =
      Guard.of(
          "firmware not looked at",
          view -> FirmwareChanges.whilePreparing(view).obstacle().isPresent());

  /** Other firmware is wanted than the machine has. */
  public static final Guard FIRMWARE_DIFFERS =
      Guard.of("firmware differs", view -> FirmwareChanges.whilePreparing(view).any());

  /** The machine is in use, off, and about to be switched on: the moment to change something. */
  private static final Guard BEFORE_POWER_ON =
      Guard.of("about to be switched on", FirmwareGuards::isBeforePowerOn);

  /** At that moment, somebody has said what is to be in the machine's virtual drive. */
  public static final Guard DRIVE_TO_BE_TENDED =
      BEFORE_POWER_ON.and(Guard.of("data image", view -> view.dataImage().isPresent()));

  /** Firmware may be changed now, or is being changed, though the host is in use. */
  private static final Guard SERVICEABLE =
      Guard.of(
          "serviceable",
          view ->
              isBeforePowerOn(view)
                  || view.status().operationalStatus().equals(OperationalStatus.SERVICING)
                  || view.hasError(ErrorType.SERVICING));

  /** The same, but what the firmware objects say is out of date. */
  public static final Guard SERVICE_UNCLEAR =
      SERVICEABLE.and(
          Guard.of(
              "firmware in service not looked at",
              view -> FirmwareChanges.inService(view).obstacle().isPresent()));

  /** Firmware is to be changed now, or its change goes on, though the host is in use. */
  public static final Guard SERVICE_DUE =
      SERVICEABLE.and(
          Guard.of(
              "service due",
              view ->
                  view.status().operationalStatus().equals(OperationalStatus.SERVICING)
                      || view.hasError(ErrorType.SERVICING)
                      || FirmwareChanges.inService(view).any()));

  /** Status does not say yet that the host is being serviced. */
  public static final Guard SERVICE_UNANNOUNCED =
      Guard.of(
          "service not announced",
          view -> !view.status().operationalStatus().equals(OperationalStatus.SERVICING));

  private FirmwareGuards() {}

  private static boolean isBeforePowerOn(HostView view) {
    boolean inUse =
        view.state().equals(ProvisioningState.PROVISIONED)
            || view.state().equals(ProvisioningState.EXTERNALLY_PROVISIONED);
    return inUse && !view.status().poweredOn() && view.spec().wantsPower();
  }
}
