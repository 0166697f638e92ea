package io.baremetal.k8s.internal.firmware;

import io.baremetal.api.firmware.AttributeType;
import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.api.firmware.FirmwareSchemaSpec;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.firmware.HostFirmwareSettingsStatus;
import io.baremetal.api.firmware.SchemaReference;
import io.baremetal.api.firmware.SettingSchema;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.hardware.SystemVendor;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.provisioner.BiosSettings;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.rule.HostFirmwareSettingsRules;
import io.baremetal.api.rule.WantedSettings;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import io.baremetal.k8s.internal.side.ConditionList;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from the BIOS settings that a machine has for those that are wanted. Pure.
 *
 * @param status next status, {@code lastUpdated} included
 * @param events what the owner is told
 * @param changeDetected whether something differs
 */
record SettingsJudgement(
    HostFirmwareSettingsStatus status, List<HostEvent> events, boolean changeDetected) {

  private static final String PASSWORD = "Password";
  private static final String CHANGE_DETECTED = "ChangeDetected";
  private static final String VALID = "Valid";
  private static final String SUCCESS = "Success";

  /** Name of the schema of such a machine. */
  static String schemaName(BiosSettings read) {
    return FirmwareSchema.nameOf(read.schema());
  }

  /** What the schema object of such a machine says: everything but passwords. */
  static FirmwareSchemaSpec schemaOf(BiosSettings read, Optional<HardwareDetails> hardware) {
    Map<String, SettingSchema> open = new LinkedHashMap<>();
    read.schema()
        .forEach(
            (name, setting) -> {
              boolean secret =
                  name.contains(PASSWORD)
                      || setting.attributeType().equals(Optional.of(AttributeType.PASSWORD));
              if (!secret) {
                open.put(name, setting);
              }
            });
    Optional<SystemVendor> vendor = hardware.flatMap(HardwareDetails::systemVendor);
    return FirmwareSchemaSpec.builder()
        .hardwareVendor(vendor.flatMap(SystemVendor::manufacturer).filter(name -> !name.isEmpty()))
        .hardwareModel(vendor.flatMap(SystemVendor::productName).filter(name -> !name.isEmpty()))
        .schema(open)
        .build();
  }

  /**
   * Judges what is wanted.
   *
   * @param object the wanted settings, with the status as it was
   * @param read settings of the machine
   * @param schema what they may be set to
   */
  static SettingsJudgement of(
      HostFirmwareSettings object, BiosSettings read, FirmwareSchema schema, Instant now) {
    Map<String, String> actual = new LinkedHashMap<>(read.values());
    actual.keySet().removeIf(name -> name.contains(PASSWORD));
    HostFirmwareSettingsStatus found =
        object.status().toBuilder()
            .settings(actual)
            .schema(
                SchemaReference.builder()
                    .name(schema.metadata().name().orElse(""))
                    .namespace(schema.metadata().namespace().orElse(""))
                    .build())
            .build();
    boolean differs =
        object.spec().settings().entrySet().stream()
            .anyMatch(wanted -> !wanted.getValue().text().equals(actual.get(wanted.getKey())));
    Findings faults =
        differs
            ? HostFirmwareSettingsRules.applicable(Profile.upstream())
                .check(new WantedSettings(object.toBuilder().status(found).build(), schema))
            : Findings.none();
    HostFirmwareSettingsStatus judged =
        found.toBuilder().conditions(conditions(object, differs, faults, now)).build();
    HostFirmwareSettingsStatus status =
        judged.equals(object.status()) ? judged : judged.toBuilder().lastUpdated(now).build();
    List<HostEvent> events = actual.isEmpty() ? List.of() : told(faults);
    return new SettingsJudgement(status, events, differs);
  }

  private static List<io.baremetal.api.meta.Condition> conditions(
      HostFirmwareSettings object, boolean differs, Findings faults, Instant now) {
    ConditionList.Judged at =
        new ConditionList.Judged(object.metadata().generation().orElse(0L), now);
    ConditionList changed =
        new ConditionList(object.status().conditions())
            .set(
                at,
                CHANGE_DETECTED,
                differs ? ConditionStatus.TRUE : ConditionStatus.FALSE,
                SUCCESS,
                "");
    ConditionList judged =
        faults.hasErrors()
            ? changed.set(
                at, VALID, ConditionStatus.FALSE, "ConfigurationError", "Invalid BIOS setting")
            : changed.set(at, VALID, ConditionStatus.TRUE, SUCCESS, "");
    return judged.conditions();
  }

  /** The first fault of each setting says enough. */
  private static List<HostEvent> told(Findings faults) {
    Set<String> settings = new HashSet<>();
    return faults.errors().stream()
        .filter(fault -> settings.add(fault.field().toString()))
        .map(
            fault ->
                new HostEvent(
                    "ValidationFailed",
                    "Invalid BIOS setting: " + fault.field() + ": " + fault.message()))
        .toList();
  }
}
