package io.baremetal.testkit.fleet.internal.machine;

import io.baremetal.api.json.ModelStyle;
import io.baremetal.testkit.fleet.model.Installation;
import io.baremetal.testkit.fleet.model.Volume;
import io.baremetal.testkit.ironic.world.Health;
import io.baremetal.testkit.ironic.world.Power;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** All that changes about a machine, at one instant. */
@Value.Immutable
@ModelStyle
public interface MachineState {

  /** Whether it runs. */
  @Value.Default
  default Power power() {
    return Power.OFF;
  }

  /**
   * Number of power changes so far. Whoever acts later compares: another number means that the
   * machine has been switched since.
   */
  @Value.Default
  default int epoch() {
    return 0;
  }

  /** How often it was switched on. */
  @Value.Default
  default int boots() {
    return 0;
  }

  /** What the BMC makes the firmware boot. */
  @Value.Default
  default BootOverride override() {
    return BootOverride.NONE;
  }

  /** What the running machine started; of no meaning while it is off. */
  @Value.Default
  default BootSource started() {
    return BootSource.DISK;
  }

  /** URLs of the images in the virtual drives. */
  Map<MediaSlot, String> media();

  /** Whether the firmware starts only what is signed, from the next boot on. */
  @Value.Default
  default boolean secureBoot() {
    return false;
  }

  /** Firmware settings in force. */
  Map<String, String> bios();

  /** Firmware settings that come into force at the next boot. */
  Map<String, String> pendingBios();

  /** Firmware versions in force, by the part that has them: {@code bios}, {@code bmc}, a NIC. */
  Map<String, String> firmware();

  /** Firmware versions that come into force at the next boot. */
  Map<String, String> pendingFirmware();

  /** Volumes of the storage controller, in the order of their making. */
  List<Volume> volumes();

  /** How many volumes were ever made: what the next one is called by. */
  @Value.Default
  default int volumesMade() {
    return 0;
  }

  /** RAID levels of the volumes that an agent made, in their order. */
  List<String> softwareRaid();

  /** How the BMC says that the machine is. */
  @Value.Default
  default Health health() {
    return Health.OK;
  }

  /** What is on the disk. */
  Optional<Installation> installation();

  /** The live image that runs. */
  Optional<String> liveImage();

  /** Steps that agents completed, oldest first, written {@code clean.erase_devices_metadata}. */
  List<String> completedSteps();

  /** What the next boot starts. A drive without an image falls through to the disk. */
  default BootSource nextBoot() {
    return switch (override().effectiveTarget()) {
      case "Pxe", "UefiHttp" -> BootSource.NETWORK;
      case "Cd", "Usb" -> bootImage().isPresent() ? BootSource.VIRTUAL_MEDIA : BootSource.DISK;
      default -> BootSource.DISK;
    };
  }

  /** The image in the virtual drive that the next boot starts from, if it starts from one. */
  default Optional<String> bootImage() {
    return MediaSlot.of(override().effectiveTarget()).map(media()::get);
  }

  /** The same machine after it was switched on; itself if it is on. */
  default MachineState switchedOn() {
    return power() == Power.ON
        ? this
        : toBuilder()
            .power(Power.ON)
            .epoch(epoch() + 1)
            .boots(boots() + 1)
            .started(nextBoot())
            .override(override().consumed())
            .putAllBios(pendingBios())
            .pendingBios(Map.of())
            .putAllFirmware(pendingFirmware())
            .pendingFirmware(Map.of())
            .build();
  }

  /** The same machine after it was switched off; itself if it is off. */
  default MachineState switchedOff() {
    return power() == Power.OFF
        ? this
        : toBuilder().power(Power.OFF).epoch(epoch() + 1).liveImage(Optional.empty()).build();
  }

  /** The same machine with an empty virtual drive. */
  default MachineState withoutMedium(MediaSlot slot) {
    Map<MediaSlot, String> others = new EnumMap<>(MediaSlot.class);
    others.putAll(media());
    others.remove(slot);
    return toBuilder().media(others).build();
  }

  /** A machine that was never on. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from this. */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds states. */
  final class Builder extends ImmutableMachineState.Builder {}
}
