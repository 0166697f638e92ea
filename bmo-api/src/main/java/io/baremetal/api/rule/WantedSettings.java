package io.baremetal.api.rule;

import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.api.firmware.HostFirmwareSettings;

/**
 * BIOS settings that are wanted, and what the machine says about its settings.
 *
 * @param settings what is wanted, with the machine's settings in its status
 * @param schema what values the machine's settings may have; the one that the status refers to
 */
public record WantedSettings(HostFirmwareSettings settings, FirmwareSchema schema) {}
