package io.baremetal.k8s.lifecycle;

import io.baremetal.api.firmware.FirmwareUpdate;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.firmware.HostUpdatePolicySpec;
import io.baremetal.api.firmware.UpdateTime;
import io.baremetal.api.json.IntOrString;
import io.baremetal.api.meta.Condition;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.ServiceRequest.FirmwareSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Firmware that is wanted and not on the machine yet, as the firmware objects say it about
 * themselves: their controllers compare and judge, in the conditions {@code ChangeDetected} and
 * {@code Valid}. Immutable.
 */
public final class FirmwareChanges {

  private final Subject<HostFirmwareSettings> settings;
  private final Subject<HostFirmwareComponents> components;

  private FirmwareChanges(
      Optional<HostFirmwareSettings> settings, Optional<HostFirmwareComponents> components) {
    this.settings = judge(settings);
    this.components =
        Subject.of(
            components,
            HostFirmwareComponents.KIND,
            object -> object.metadata(),
            object -> object.status().conditions());
  }

  /** What is to be changed while the host is prepared. */
  public static FirmwareChanges whilePreparing(HostView host) {
    return of(host.firmware());
  }

  /** What is to be changed, if nothing forbids it. */
  public static FirmwareChanges of(HostFirmware firmware) {
    return new FirmwareChanges(firmware.settings(), firmware.components());
  }

  /** What may be changed while the host is in use: what its update policy lets change on reboot. */
  public static FirmwareChanges inService(HostView host) {
    HostUpdatePolicySpec policy =
        host.firmware().policy().map(known -> known.spec()).orElseGet(HostUpdatePolicySpec::empty);
    return new FirmwareChanges(
        host.firmware().settings().filter(known -> isOnReboot(policy.firmwareSettings())),
        host.firmware().components().filter(known -> isOnReboot(policy.firmwareUpdates())));
  }

  /** What keeps anybody from telling whether something is to be changed; empty if nothing does. */
  public Optional<String> obstacle() {
    return settings.obstacle().or(components::obstacle);
  }

  /** Whether anything is to be changed. */
  public boolean any() {
    return settings.changed().isPresent() || components.changed().isPresent();
  }

  /** All wanted BIOS settings, if one of them is to be changed. */
  public List<FirmwareSetting> targetSettings() {
    return settings.changed().stream()
        .flatMap(object -> object.spec().settings().entrySet().stream())
        .map(wanted -> setting(wanted.getKey(), wanted.getValue()))
        .toList();
  }

  /** BIOS settings as they were read, if one of them is to be changed. */
  public Optional<Map<String, String>> actualSettings() {
    return settings.changed().map(object -> object.status().settings());
  }

  /** Firmware that is wanted and was not accepted before. */
  public List<io.baremetal.api.provisioner.FirmwareUpdate> targetComponents() {
    return components.changed().stream()
        .flatMap(
            object ->
                object.spec().updates().stream()
                    .filter(update -> !isAccepted(update, object.status().updates())))
        .map(
            update ->
                new io.baremetal.api.provisioner.FirmwareUpdate(update.component(), update.url()))
        .toList();
  }

  /** The object whose updates are to be installed, if any are. */
  public Optional<HostFirmwareComponents> changedComponents() {
    return components.changed();
  }

  /** Whether any firmware is wanted at all. */
  public FirmwareSpec firmwareSpec() {
    boolean wanted =
        settings.object().filter(object -> !object.spec().settings().isEmpty()).isPresent()
            || components.object().filter(object -> !object.spec().updates().isEmpty()).isPresent();
    return wanted ? FirmwareSpec.PRESENT : FirmwareSpec.ABSENT;
  }

  private static Subject<HostFirmwareSettings> judge(Optional<HostFirmwareSettings> settings) {
    Subject<HostFirmwareSettings> judged =
        Subject.of(
            settings,
            HostFirmwareSettings.KIND,
            object -> object.metadata(),
            object -> object.status().conditions());
    return judged.changed().filter(object -> object.status().settings().isEmpty()).isPresent()
        ? new Subject<>(
            settings,
            Optional.empty(),
            Optional.of("The BIOS settings of the machine have not been read yet"))
        : judged;
  }

  private static boolean isOnReboot(Optional<UpdateTime> time) {
    return time.filter(UpdateTime.ON_REBOOT::equals).isPresent();
  }

  private static boolean isAccepted(FirmwareUpdate update, List<FirmwareUpdate> accepted) {
    return accepted.stream()
        .anyMatch(
            other ->
                other.component().equals(update.component()) && other.url().equals(update.url()));
  }

  private static FirmwareSetting setting(String name, IntOrString value) {
    return new FirmwareSetting(
        name,
        value.text(),
        value.isNumber() ? FirmwareSetting.Form.INTEGER : FirmwareSetting.Form.TEXT);
  }

  /**
   * One firmware object.
   *
   * @param object the object; empty if there is none, or if it does not count now
   * @param changed the same, if it says that something is to be changed
   * @param obstacle why it says nothing
   */
  private record Subject<T>(Optional<T> object, Optional<T> changed, Optional<String> obstacle) {

    static <T> Subject<T> of(
        Optional<T> object,
        String kind,
        java.util.function.Function<T, ObjectMetadata> metadata,
        java.util.function.Function<T, List<Condition>> conditions) {
      Optional<Condition> detected =
          object.flatMap(known -> find(conditions.apply(known), "ChangeDetected"));
      if (detected.isEmpty()) {
        return new Subject<>(object, Optional.empty(), Optional.empty());
      }
      long wanted = metadata.apply(object.get()).generation().orElse(0L);
      long seen = detected.get().observedGeneration().orElse(0L);
      if (wanted != seen) {
        return new Subject<>(
            object,
            Optional.empty(),
            Optional.of(
                "Generation %d of the %s has not been looked at yet, only %d"
                    .formatted(wanted, kind, seen)));
      }
      boolean changed =
          isTrue(detected)
              && isTrue(object.flatMap(known -> find(conditions.apply(known), "Valid")));
      return new Subject<>(object, changed ? object : Optional.empty(), Optional.empty());
    }

    private static boolean isTrue(Optional<Condition> condition) {
      return condition.flatMap(Condition::status).filter(ConditionStatus.TRUE::equals).isPresent();
    }

    private static Optional<Condition> find(List<Condition> conditions, String type) {
      return conditions.stream()
          .filter(condition -> condition.type().equals(Optional.of(type)))
          .findFirst();
    }
  }
}
