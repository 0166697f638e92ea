package io.baremetal.api.provisioner;

import io.baremetal.api.firmware.FirmwareComponent;
import java.util.List;

/** Looking at the firmware of a machine, as its backend last read it. Changes nothing. */
public interface FirmwareReading {

  /** How much is asked of BIOS settings. */
  enum Detail {
    /** Names and values. */
    VALUES,
    /** Also what each setting may be set to. */
    SCHEMA
  }

  /** The BIOS settings; done or {@link Step.NeedsRegistration}. */
  Step<BiosSettings> biosSettings(Detail detail);

  /**
   * The versions of BIOS, BMC and NICs, in the backend's order; other components are left out. Done
   * or {@link Step.NeedsRegistration}.
   */
  Step<List<FirmwareComponent>> firmwareComponents();
}
