package io.baremetal.api.rule;

import java.util.Locale;

/** What an interface of the machine that runs metal3 is for. */
public enum SiteRole {
  /** Reaches the management controllers. */
  BMC,
  /** Serves DHCP and PXE to machines that are being provisioned. */
  PROVISIONING,
  /** Reaches the machines once they run, and those that boot from virtual media. */
  BARE_METAL;

  /** As messages write it, for example {@code bare metal}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
