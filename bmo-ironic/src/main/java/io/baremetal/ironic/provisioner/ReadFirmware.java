package io.baremetal.ironic.provisioner;

import io.baremetal.api.firmware.AttributeType;
import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.firmware.SettingSchema;
import io.baremetal.api.provisioner.BiosSettings;
import io.baremetal.api.provisioner.FirmwareReading.Detail;
import io.baremetal.ironic.node.BiosSetting;
import io.baremetal.ironic.node.NodeFirmware;
import io.baremetal.ironic.node.NodeHandle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What Ironic knows of a machine's firmware; the node itself is not read for it. */
final class ReadFirmware {

  private final HostNode host;

  ReadFirmware(HostNode host) {
    this.host = host;
  }

  BiosSettings biosSettings(Detail detail) {
    NodeHandle node = host.registered();
    NodeFirmware.Detail wanted =
        detail == Detail.SCHEMA ? NodeFirmware.Detail.SCHEMA : NodeFirmware.Detail.VALUES;
    List<BiosSetting> settings =
        host.call(
            "bios",
            "read the BIOS settings of its node",
            () -> node.firmware().biosSettings(wanted));
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, SettingSchema> schema = new LinkedHashMap<>();
    for (BiosSetting setting : settings) {
      values.put(setting.name(), setting.value().orElse(""));
      if (detail == Detail.SCHEMA) {
        schema.put(setting.name(), schema(setting));
      }
    }
    return new BiosSettings(values, schema);
  }

  private static SettingSchema schema(BiosSetting setting) {
    return SettingSchema.builder()
        .attributeType(setting.attributeType().map(AttributeType::of))
        .allowableValues(setting.allowableValues())
        .lowerBound(boxed(setting.lowerBound()))
        .upperBound(boxed(setting.upperBound()))
        .minLength(boxed(setting.minLength()))
        .maxLength(boxed(setting.maxLength()))
        .readOnly(setting.isReadOnly())
        .unique(setting.isUnique())
        .build();
  }

  private static Optional<Long> boxed(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  List<FirmwareComponent> components() {
    NodeHandle node = host.registered();
    return host
        .call(
            "firmware",
            "read the firmware versions of its node",
            () -> node.firmware().components())
        .stream()
        .filter(found -> isOfInterest(found.component()))
        .map(ReadFirmware::component)
        .toList();
  }

  private static boolean isOfInterest(String component) {
    return component.equals("bios") || component.equals("bmc") || component.startsWith("nic:");
  }

  private static FirmwareComponent component(io.baremetal.ironic.node.FirmwareComponent found) {
    return FirmwareComponent.builder()
        .component(found.component())
        .initialVersion(found.initialVersion().orElse(""))
        .currentVersion(found.currentVersion())
        .lastVersionFlashed(found.lastVersionFlashed())
        .updatedAt(found.updatedAt())
        .build();
  }
}
