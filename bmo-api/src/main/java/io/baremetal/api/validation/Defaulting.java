package io.baremetal.api.validation;

/** Defaults that a {@link Profile} switches on by name; each is computed where its kind lives. */
public enum Defaulting {
  /** A Managed provisioning network without a DHCP range gets one from its CIDR. */
  PROVISIONING_DHCP_RANGE
}
