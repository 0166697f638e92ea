package io.baremetal.ironic.provisioner;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.RootDeviceHints;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RootDeviceHintMapTest {

  @Test
  void writesEveryHintWithItsOperator_whenAllAreGiven() {
    RootDeviceHints all =
        RootDeviceHints.builder()
            .deviceName("/dev/sda")
            .hctl("1:2:3:4")
            .model("PM9A3")
            .vendor("Samsung")
            .serialNumber("S1")
            .minSizeGigabytes(40L)
            .wwn("0x5")
            .wwnWithExtension("0x5a")
            .wwnVendorExtension("0xa")
            .rotational(false)
            .build();
    assertThat(RootDeviceHintMap.of(Optional.of(all)))
        .containsOnly(
            entry("name", "s== /dev/sda"),
            entry("hctl", "s== 1:2:3:4"),
            entry("model", "<in> PM9A3"),
            entry("vendor", "<in> Samsung"),
            entry("serial", "s== S1"),
            entry("size", ">= 40"),
            entry("wwn", "s== 0x5"),
            entry("wwn_with_extension", "s== 0x5a"),
            entry("wwn_vendor_extension", "s== 0xa"),
            entry("rotational", "false"));
  }

  @Test
  void asksForThePath_whenDeviceIsNamedByPath() {
    RootDeviceHints hints = RootDeviceHints.builder().deviceName("/dev/disk/by-path/pci-0").build();
    assertThat(RootDeviceHintMap.of(Optional.of(hints)))
        .containsOnly(entry("by_path", "s== /dev/disk/by-path/pci-0"));
  }

  @Test
  void saysNothing_whenHintsAreAbsentEmptyOrZero() {
    RootDeviceHints hints = RootDeviceHints.builder().vendor("").minSizeGigabytes(0L).build();
    assertThat(RootDeviceHintMap.of(Optional.of(hints))).isEmpty();
    assertThat(RootDeviceHintMap.of(Optional.empty())).isEmpty();
  }
}
