package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.BmcDetails;
import io.baremetal.api.host.HardwareProfile;

/** Which hardware profile a host has. */
public final class HardwareProfiles {

  private HardwareProfiles() {}

  /** Name of the profile of a host: once recorded it stays, whatever spec says later. */
  public static String nameFor(BareMetalHost host) {
    return host.status()
        .hardwareProfile()
        .filter(name -> !name.isEmpty())
        .or(() -> host.spec().hardwareProfile().filter(name -> !name.isEmpty()))
        .orElseGet(() -> guess(host).wire());
  }

  private static HardwareProfile guess(BareMetalHost host) {
    return host.spec()
            .bmc()
            .flatMap(BmcDetails::address)
            .filter(address -> address.startsWith(HardwareProfile.LIBVIRT.wire()))
            .isPresent()
        ? HardwareProfile.LIBVIRT
        : HardwareProfile.UNKNOWN;
  }
}
