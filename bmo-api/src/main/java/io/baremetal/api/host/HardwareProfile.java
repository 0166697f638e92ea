package io.baremetal.api.host;

import java.util.Arrays;
import java.util.Optional;

/**
 * A named kind of machine, which tells the root disk of hosts that give no hints. Deprecated
 * upstream, but still in force: a host without a profile gets {@link #LIBVIRT} when its BMC address
 * begins with {@code libvirt}, else {@link #UNKNOWN}.
 */
public enum HardwareProfile {
  /** Any machine: the root disk is {@code /dev/sda}. */
  UNKNOWN("unknown"),
  /** A virtual machine of libvirt: the root disk is {@code /dev/vda}. */
  LIBVIRT("libvirt"),
  /** A Dell machine without RAID: the root disk is at 0:0:0:0. */
  DELL("dell"),
  /** A Dell machine with RAID: the root disk is at 0:2:0:0. */
  DELL_RAID("dell-raid"),
  /** A virtual machine of OpenStack: the root disk is {@code /dev/vdb}. */
  OPENSTACK("openstack"),
  /** Says nothing about the root disk. */
  EMPTY("empty");

  private final String wire;

  HardwareProfile(String wire) {
    this.wire = wire;
  }

  /** The profile of that name; empty if there is none, which fails registration. */
  public static Optional<HardwareProfile> named(String name) {
    return Arrays.stream(values()).filter(profile -> profile.wire.equals(name)).findFirst();
  }

  /** The name in spec and status. */
  public String wire() {
    return wire;
  }

  /** Hints for the root disk of a host whose spec has none. */
  public RootDeviceHints defaultHints() {
    return switch (this) {
      case UNKNOWN -> RootDeviceHints.builder().deviceName("/dev/sda").build();
      case LIBVIRT -> RootDeviceHints.builder().deviceName("/dev/vda").build();
      case DELL -> RootDeviceHints.builder().hctl("0:0:0:0").build();
      case DELL_RAID -> RootDeviceHints.builder().hctl("0:2:0:0").build();
      case OPENSTACK -> RootDeviceHints.builder().deviceName("/dev/vdb").build();
      case EMPTY -> RootDeviceHints.empty();
    };
  }
}
