package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.HardwareProfile;
import io.baremetal.api.host.ProvisionStatus;
import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RootDeviceHints;
import io.baremetal.api.host.SoftwareRaidVolume;
import java.util.List;
import java.util.Optional;

/**
 * RAID and root disk that a host must be prepared with. Immutable.
 *
 * @param raid wanted RAID; absent leaves everything as it is
 * @param rootDeviceHints which disk gets the image; absent if a software RAID takes that part
 */
public record HostSettings(Optional<RaidConfig> raid, Optional<RootDeviceHints> rootDeviceHints) {

  /** What the user wants of this host. */
  public static HostSettings wanted(BareMetalHost host) {
    return new HostSettings(wantedRaid(host), wantedHints(host));
  }

  /** What was last recorded. */
  public static HostSettings recorded(ProvisionStatus status) {
    return new HostSettings(status.raid(), status.rootDeviceHints());
  }

  /** Which disk the user wants the image on; a profile nobody knows names none. */
  public static Optional<RootDeviceHints> wantedHints(BareMetalHost host) {
    if (host.spec().raid().filter(HostSettings::holdsRoot).isPresent()) {
      return Optional.empty();
    }
    return host.spec()
        .rootDeviceHints()
        .or(
            () ->
                HardwareProfile.named(HardwareProfiles.nameFor(host))
                    .map(HardwareProfile::defaultHints));
  }

  private static boolean holdsRoot(RaidConfig raid) {
    return raid.softwareRaidVolumes().orElse(List.of()).stream().anyMatch(HostSettings::isRoot);
  }

  private static boolean isRoot(SoftwareRaidVolume volume) {
    return volume.rootVolume().orElse(false);
  }

  private static Optional<RaidConfig> wantedRaid(BareMetalHost host) {
    Optional<RaidConfig> wanted = host.spec().raid().filter(HostSettings::saysSomething);
    return wanted.isPresent()
        ? wanted
        : host.status().provisioning().raid().map(HostSettings::withoutSoftware);
  }

  private static boolean saysSomething(RaidConfig raid) {
    return raid.hardwareRaidVolumes().isPresent() || raid.softwareRaidVolumes().isPresent();
  }

  /** Hardware volumes stay where they are unless somebody asks; software volumes are wiped. */
  private static RaidConfig withoutSoftware(RaidConfig recorded) {
    return RaidConfig.builder()
        .hardwareRaidVolumes(recorded.hardwareRaidVolumes().filter(volumes -> !volumes.isEmpty()))
        .softwareRaidVolumes(List.of())
        .build();
  }
}
