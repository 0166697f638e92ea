package io.baremetal.ironic.node;

import java.util.List;

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

  /** Firmware components with their versions. Since API 1.86. */
  List<FirmwareComponent> components();
}
