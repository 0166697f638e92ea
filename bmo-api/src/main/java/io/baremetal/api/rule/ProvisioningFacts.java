package io.baremetal.api.rule;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.ProvisioningSpec;

/** What several rules want to know of a Provisioning. An absent text counts as an empty one. */
final class ProvisioningFacts {

  static final String MODE = "spec.provisioningNetwork";
  static final String DHCP_EXTERNAL = "spec.provisioningDHCPExternal";
  static final String IP = "spec.provisioningIP";
  static final String CIDR = "spec.provisioningNetworkCIDR";
  static final String RANGE = "spec.provisioningDHCPRange";
  static final String GATEWAY = "spec.provisioningNetworkGateway";

  private ProvisioningFacts() {}

  static ProvisioningSpec spec(EffectiveProvisioning provisioning) {
    return provisioning.resource().spec();
  }

  static String ip(EffectiveProvisioning provisioning) {
    return spec(provisioning).provisioningIp().orElse("");
  }

  static String cidr(EffectiveProvisioning provisioning) {
    return spec(provisioning).provisioningNetworkCidr().orElse("");
  }

  static String gateway(EffectiveProvisioning provisioning) {
    return spec(provisioning).provisioningNetworkGateway().orElse("");
  }

  static String range(EffectiveProvisioning provisioning) {
    return spec(provisioning).provisioningDhcpRange().orElse("");
  }

  static boolean isManaged(EffectiveProvisioning provisioning) {
    return provisioning.is(NetworkMode.MANAGED);
  }

  /** Whether there is a network on which machines boot. */
  static boolean hasNetwork(EffectiveProvisioning provisioning) {
    return isManaged(provisioning) || provisioning.is(NetworkMode.UNMANAGED);
  }

  /** Whether the mode is Disabled and yet something of a network is described. */
  static boolean describesDisabledNetwork(EffectiveProvisioning provisioning) {
    return provisioning.is(NetworkMode.DISABLED)
        && !(ip(provisioning).isEmpty() && cidr(provisioning).isEmpty());
  }

  static String inMode(EffectiveProvisioning provisioning) {
    return "in mode " + Quoted.text(provisioning.mode().wire());
  }
}
