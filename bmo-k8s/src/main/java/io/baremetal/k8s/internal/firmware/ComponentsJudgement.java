package io.baremetal.k8s.internal.firmware;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.firmware.FirmwareUpdate;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.firmware.HostFirmwareComponentsStatus;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.rule.HostFirmwareComponentsRules;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.k8s.internal.side.ConditionList;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What follows from the firmware versions that a machine has for those that are wanted. Pure.
 *
 * @param status next status, {@code lastUpdated} included
 * @param events what the owner is told
 * @param changeDetected whether updates are wanted that were not accepted yet
 */
record ComponentsJudgement(
    HostFirmwareComponentsStatus status, List<HostEvent> events, boolean changeDetected) {

  private static final String NOT_VALID = "Invalid Firmware Components: ";
  private static final String OK = "OK";

  /**
   * Judges what is wanted.
   *
   * @param object the wanted updates, with the status as it was
   * @param installed versions as the backend tells them
   */
  static ComponentsJudgement of(
      HostFirmwareComponents object, List<FirmwareComponent> installed, Instant now) {
    List<FirmwareComponent> ofInterest =
        installed.stream().filter(ComponentsJudgement::isOfInterest).toList();
    boolean differs = !same(object.spec().updates(), object.status().updates());
    Findings faults =
        differs
            ? HostFirmwareComponentsRules.applicable(Profile.upstream()).check(object)
            : Findings.none();
    String message =
        faults.errors().stream()
            .map(fault -> fault.field() + ": " + fault.message())
            .collect(Collectors.joining("; ", NOT_VALID, ""));
    ConditionList.Judged at =
        new ConditionList.Judged(object.metadata().generation().orElse(0L), now);
    ConditionList changed =
        new ConditionList(object.status().conditions())
            .set(
                at,
                "ChangeDetected",
                differs ? ConditionStatus.TRUE : ConditionStatus.FALSE,
                OK,
                "");
    ConditionList judged =
        faults.hasErrors()
            ? changed.set(at, "Valid", ConditionStatus.FALSE, "InvalidComponent", message)
            : changed.set(at, "Valid", ConditionStatus.TRUE, OK, "");
    HostFirmwareComponentsStatus found =
        object.status().toBuilder().components(ofInterest).conditions(judged.conditions()).build();
    HostFirmwareComponentsStatus status =
        found.equals(object.status()) ? found : found.toBuilder().lastUpdated(now).build();
    List<HostEvent> events =
        faults.hasErrors() ? List.of(new HostEvent("ValidationFailed", message)) : List.of();
    return new ComponentsJudgement(status, events, differs);
  }

  private static boolean isOfInterest(FirmwareComponent component) {
    String name = component.component();
    return name.equals("bmc") || name.equals("bios") || name.startsWith("nic:");
  }

  private static boolean same(List<FirmwareUpdate> some, List<FirmwareUpdate> others) {
    return some.stream()
        .map(ComponentsJudgement::key)
        .toList()
        .equals(others.stream().map(ComponentsJudgement::key).toList());
  }

  private static List<String> key(FirmwareUpdate update) {
    return List.of(update.component(), update.url());
  }
}
