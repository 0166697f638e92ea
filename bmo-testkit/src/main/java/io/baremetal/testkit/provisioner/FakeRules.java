package io.baremetal.testkit.provisioner;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.firmware.SettingSchema;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.provisioner.HostIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What holds for all machines of a provisioner.
 *
 * @param capacity how many may inspect, deploy or clean at a time
 * @param hardware what inspection finds in each
 * @param biosSettings with which each comes
 * @param biosSchema what they may be set to
 * @param firmware versions with which each comes
 * @param ramdiskFormats how each boots a ramdisk made for it; empty if none is to be made
 */
record FakeRules(
    int capacity,
    Function<HostIdentity, HardwareDetails> hardware,
    Map<String, String> biosSettings,
    Map<String, SettingSchema> biosSchema,
    List<FirmwareComponent> firmware,
    Optional<List<ImageFormat>> ramdiskFormats) {}
