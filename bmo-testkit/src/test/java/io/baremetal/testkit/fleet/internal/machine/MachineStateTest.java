package io.baremetal.testkit.fleet.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.ironic.world.Power;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MachineStateTest {

  private static final String ISO = "http://images.test/agent.iso";

  private static MachineState overriding(String target, String enabled) {
    return MachineState.builder().override(new BootOverride(target, enabled, "UEFI")).build();
  }

  @ParameterizedTest
  @CsvSource({
    "Pxe,Once,NETWORK",
    "UefiHttp,Continuous,NETWORK",
    "Cd,Once,VIRTUAL_MEDIA",
    "Usb,Once,DISK",
    "Hdd,Continuous,DISK",
    "Pxe,Disabled,DISK",
    "Cd,Disabled,DISK"
  })
  void boots_whatTheOverrideSays(String target, String enabled, BootSource expected) {
    MachineState off = overriding(target, enabled).toBuilder().putMedia(MediaSlot.CD, ISO).build();

    assertThat(off.switchedOn().started()).isEqualTo(expected);
  }

  @Test
  void boots_fromDisk_whenTheDriveIsEmpty() {
    assertThat(overriding("Cd", "Once").switchedOn().started()).isEqualTo(BootSource.DISK);
  }

  @Test
  void forgetsAnOverrideForOneBoot_whenItBoots() {
    MachineState booted = overriding("Pxe", "Once").switchedOn();

    assertThat(booted.override()).isEqualTo(BootOverride.NONE);
    assertThat(booted.switchedOff().switchedOn().started()).isEqualTo(BootSource.DISK);
  }

  @Test
  void keepsAContinuousOverride_whenItBoots() {
    MachineState booted = overriding("Pxe", "Continuous").switchedOn();

    assertThat(booted.switchedOff().switchedOn().started()).isEqualTo(BootSource.NETWORK);
  }

  @Test
  void keepsTheOverride_whenItIsSwitchedOnThoughItRuns() {
    MachineState running =
        MachineState.builder().build().switchedOn().toBuilder()
            .override(new BootOverride("Pxe", "Once", "UEFI"))
            .build();

    assertThat(running.switchedOn()).isEqualTo(running);
  }

  @Test
  void putsFirmwareSettingsIntoForce_whenItBoots() {
    MachineState off =
        MachineState.builder()
            .putBios("NumLock", "On")
            .pendingBios(Map.of("NumLock", "Off"))
            .build();

    MachineState on = off.switchedOn();

    assertThat(off.bios()).containsEntry("NumLock", "On");
    assertThat(on.bios()).containsEntry("NumLock", "Off");
    assertThat(on.pendingBios()).isEmpty();
  }

  @Test
  void countsEachPowerChangeOnce() {
    MachineState state =
        MachineState.builder().build().switchedOff().switchedOn().switchedOn().switchedOff();

    assertThat(state.epoch()).isEqualTo(2);
    assertThat(state.boots()).isEqualTo(1);
    assertThat(state.power()).isEqualTo(Power.OFF);
  }

  @Test
  void losesOnlyTheMediumThatIsEjected() {
    MachineState state =
        MachineState.builder()
            .putMedia(MediaSlot.CD, ISO)
            .putMedia(MediaSlot.USB, "http://images.test/drivers.img")
            .build();

    assertThat(state.withoutMedium(MediaSlot.CD).media()).containsOnlyKeys(MediaSlot.USB);
  }
}
