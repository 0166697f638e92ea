package io.baremetal.api.validation;

/** Defaults that a {@link Profile} switches on by name; each is computed where its kind lives. */
public enum Defaulting {
  /** A Provisioning without a network mode is rendered with the one that it implies. */
  PROVISIONING_NETWORK_MODE,
  /** A Managed provisioning network without a DHCP range gets one from its CIDR. */
  PROVISIONING_DHCP_RANGE,
  /** Addresses, networks and ranges are rendered in their canonical form. */
  PROVISIONING_CANONICAL_VALUES
}
