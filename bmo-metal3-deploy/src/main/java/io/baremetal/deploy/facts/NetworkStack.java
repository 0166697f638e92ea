package io.baremetal.deploy.facts;

/** IP families of the cluster's network. */
public enum NetworkStack {
  /** IPv4 only. */
  V4("ip=dhcp"),
  /** IPv6 only. */
  V6("ip=dhcp6"),
  /** Both. */
  DUAL("ip=dhcp,dhcp6"),
  /** Not known; the ramdisk is left to itself. */
  UNKNOWN("");

  private final String kernelOption;

  NetworkStack(String kernelOption) {
    this.kernelOption = kernelOption;
  }

  /** Kernel argument by which a ramdisk configures its network. */
  public String kernelOption() {
    return kernelOption;
  }
}
