package io.baremetal.ironic.node;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Firmware of one machine as Ironic last read it, which it does at certain moments only. */
public interface NodeFirmware {

  /** How much to show of a BIOS setting. */
  enum Detail {
    /** Name and value. */
    VALUES,
    /** Also what values are allowed, where the vendor says so. Since API 1.74. */
    SCHEMA
  }

  /** BIOS settings. Since API 1.40. */
  List<BiosSetting> biosSettings(Detail detail);

  /** BIOS settings with these fields only, by JSON name. Since API 1.74. */
  List<BiosSetting> biosSettings(Set<String> fields);

  /** One BIOS setting by the vendor's name; empty when there is none. Since API 1.40. */
  Optional<BiosSetting> biosSetting(String name);

  /** Firmware components with their versions. Since API 1.86. */
  List<FirmwareComponent> components();

  /** Firmware components with these fields only, by JSON name. Since API 1.86. */
  List<FirmwareComponent> components(Set<String> fields);
}
