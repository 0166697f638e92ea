package io.baremetal.checks.conformance;

import static io.baremetal.checks.conformance.Family.open;

import java.util.List;

/** Every family that something implements; a file that none of them covers is pending. */
final class Families {

  // spotless:off  one family, one line
  private static final List<Family> ALL =
      List.of(
          open("bmo/bios.json",               vectors -> new BiosAdapter()),
          open("bmo/bmc-access.json",         vectors -> new BmcAccessAdapter()),
          open("bmo/capabilities.json",       vectors -> new CapabilitiesAdapter()),
          open("bmo/hardware-details.json",   vectors -> new HardwareDetailsAdapter()),
          open("bmo/raid.json",               vectors -> new RaidAdapter()),
          open("bmo/root-device-hints.json",  vectors -> new RootDeviceHintsAdapter()));
  // spotless:on

  private Families() {}

  static Family of(String file) {
    return ALL.stream()
        .filter(family -> family.covers(file))
        .findFirst()
        .orElseGet(() -> Family.pending(file));
  }
}
