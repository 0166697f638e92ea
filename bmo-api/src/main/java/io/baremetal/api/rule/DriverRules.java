package io.baremetal.api.rule;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.bmc.BmcDriver;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.validation.Rule;
import java.util.Optional;
import java.util.function.Predicate;

/** What the driver must be able to do, or must be told. Silent when the BMC address is unusable. */
final class DriverRules {

  private static final String ADDRESS = "spec.bmc.address";

  private DriverRules() {}

  static Rule<JudgedHost> canBuildRaid(String id) {
    return Rule.<JudgedHost>of(
            id,
            "Hardware RAID is asked only of drivers that can build it",
            "remove the volumes, or use a Redfish or iDRAC address if the BMC has such a service")
        .reads(ADDRESS, "spec.raid.hardwareRAIDVolumes")
        .check(
            (host, problems) -> {
              boolean wanted =
                  host.spec()
                      .raid()
                      .flatMap(RaidConfig::hardwareRaidVolumes)
                      .filter(volumes -> !volumes.isEmpty())
                      .isPresent();
              if (wanted) {
                unable(host, BmcDriver::supportsRaid)
                    .ifPresent(
                        scheme ->
                            problems.at(
                                "spec.raid.hardwareRAIDVolumes",
                                "the driver of " + scheme + " cannot build RAID volumes"));
              }
            });
  }

  static Rule<JudgedHost> canBootSecurely(String id) {
    return Rule.<JudgedHost>of(
            id,
            "Secure boot is asked only of drivers that can switch it on",
            "use bootMode UEFI, or a Redfish or iDRAC address if the BMC has such a service")
        .reads(ADDRESS, "spec.bootMode")
        .check(
            (host, problems) -> {
              if (host.spec().bootMode().filter(BootMode.UEFI_SECURE_BOOT::equals).isPresent()) {
                unable(host, BmcDriver::supportsSecureBoot)
                    .ifPresent(
                        scheme ->
                            problems.at(
                                "spec.bootMode",
                                "the driver of " + scheme + " cannot switch secure boot on"));
              }
            });
  }

  static Rule<JudgedHost> canInspectFast(String id) {
    return Rule.<JudgedHost>of(
            id,
            "Fast inspection is asked only of drivers that can inspect through the BMC",
            "use inspectionMode agent, or a Redfish or iDRAC address if the BMC has such a service")
        .reads(ADDRESS, "spec.inspectionMode")
        .check(
            (host, problems) -> {
              if (HostFacts.inspectionMode(host).filter(InspectionMode.FAST::equals).isPresent()) {
                unable(host, BmcDriver::supportsFastInspection)
                    .ifPresent(
                        scheme ->
                            problems.at(
                                "spec.inspectionMode",
                                "the driver of " + scheme + " cannot inspect through the BMC"));
              }
            });
  }

  static Rule<JudgedHost> bootMacIsKnown(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The boot MAC address is given where nobody can find it out",
            "set the MAC address of the interface that the host boots from")
        .reads(ADDRESS, "spec.bootMACAddress", "spec.inspectionMode", InspectionRules.INSPECT_PATH)
        .check(
            (host, problems) -> {
              Optional<BmcAddress> bmc = HostFacts.bmc(host);
              if (bmc.isEmpty() || HostFacts.bootMac(host).isPresent()) {
                return;
              }
              if (bmc.get().driver().needsMac()) {
                problems.at(
                    "spec.bootMACAddress",
                    "the driver of " + bmc.get().scheme() + " needs a boot MAC address");
              } else if (HostFacts.isInspectionDisabled(host)) {
                problems.at(
                    "spec.bootMACAddress",
                    "without inspection the boot MAC address cannot be found out");
              }
            });
  }

  /** The scheme of the host's driver, if it cannot do what is asked. */
  private static Optional<String> unable(JudgedHost host, Predicate<BmcDriver> able) {
    return HostFacts.bmc(host).filter(bmc -> !able.test(bmc.driver())).map(BmcAddress::scheme);
  }
}
