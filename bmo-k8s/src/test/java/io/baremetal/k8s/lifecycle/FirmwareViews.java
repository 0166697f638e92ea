package io.baremetal.k8s.lifecycle;

import io.baremetal.api.firmware.FirmwareUpdate;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.firmware.HostFirmwareComponentsSpec;
import io.baremetal.api.firmware.HostFirmwareComponentsStatus;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.firmware.HostFirmwareSettingsSpec;
import io.baremetal.api.firmware.HostFirmwareSettingsStatus;
import io.baremetal.api.firmware.HostUpdatePolicy;
import io.baremetal.api.firmware.HostUpdatePolicySpec;
import io.baremetal.api.firmware.UpdateTime;
import io.baremetal.api.json.IntOrString;
import io.baremetal.api.meta.Condition;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.meta.OwnerReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Firmware objects of the host of {@link Views}. */
final class FirmwareViews {

  private FirmwareViews() {}

  /** Both objects, owned by the host, with nothing wanted. */
  static HostFirmware complete() {
    return new HostFirmware(
        Optional.of(HostFirmwareSettings.builder().metadata(owned()).build()),
        Optional.of(HostFirmwareComponents.builder().metadata(owned()).build()),
        Optional.empty());
  }

  static HostView settings(HostView view, HostFirmwareSettings settings) {
    HostFirmware now = view.firmware();
    return view.toBuilder()
        .firmware(new HostFirmware(Optional.of(settings), now.components(), now.policy()))
        .build();
  }

  static HostView components(HostView view, HostFirmwareComponents components) {
    HostFirmware now = view.firmware();
    return view.toBuilder()
        .firmware(new HostFirmware(now.settings(), Optional.of(components), now.policy()))
        .build();
  }

  static HostView policy(HostView view, UpdateTime settings, UpdateTime updates) {
    HostFirmware now = view.firmware();
    HostUpdatePolicy policy =
        HostUpdatePolicy.builder()
            .metadata(owned())
            .spec(
                HostUpdatePolicySpec.builder()
                    .firmwareSettings(settings)
                    .firmwareUpdates(updates)
                    .build())
            .build();
    return view.toBuilder()
        .firmware(new HostFirmware(now.settings(), now.components(), Optional.of(policy)))
        .build();
  }

  /** Settings of which one is to be changed, judged at this generation of two. */
  static HostFirmwareSettings changedSettings(long judged, String valid) {
    return HostFirmwareSettings.builder()
        .metadata(owned().toBuilder().generation(2L).build())
        .spec(
            HostFirmwareSettingsSpec.builder()
                .settings(Map.of("Turbo", IntOrString.of("on"), "Cores", IntOrString.of(4)))
                .build())
        .status(
            HostFirmwareSettingsStatus.builder()
                .settings(Map.of("Turbo", "off", "Cores", "4"))
                .conditions(
                    List.of(
                        condition("ChangeDetected", "True", judged),
                        condition("Valid", valid, judged)))
                .build())
        .build();
  }

  /** Two updates, of which the first was accepted before. */
  static HostFirmwareComponents changedComponents() {
    FirmwareUpdate bmc = FirmwareUpdate.builder().component("bmc").url("http://f/bmc").build();
    FirmwareUpdate bios = FirmwareUpdate.builder().component("bios").url("http://f/bios").build();
    return HostFirmwareComponents.builder()
        .metadata(owned().toBuilder().generation(1L).build())
        .spec(HostFirmwareComponentsSpec.builder().updates(List.of(bmc, bios)).build())
        .status(
            HostFirmwareComponentsStatus.builder()
                .updates(List.of(bmc))
                .conditions(
                    List.of(condition("ChangeDetected", "True", 1), condition("Valid", "True", 1)))
                .build())
        .build();
  }

  private static ObjectMetadata owned() {
    return ObjectMetadata.builder()
        .namespace("metal3")
        .name("host-0")
        .ownerReferences(List.of(OwnerReference.builder().uid("u-0").build()))
        .build();
  }

  private static Condition condition(String type, String status, long generation) {
    return Condition.builder()
        .type(type)
        .status(ConditionStatus.of(status))
        .observedGeneration(generation)
        .build();
  }
}
