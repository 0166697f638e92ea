package io.baremetal.api.provisioner;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A host, as far as its node is concerned.
 *
 * @param identity which host
 * @param nodeUuid the node of its last registration; empty if it never had one
 * @param macAddresses of its NICs: that which it boots from, and those that inspection found
 */
public record KnownHost(
    HostIdentity identity, Optional<String> nodeUuid, Set<String> macAddresses) {

  /** Keeps the addresses in lower case, as Ironic writes them. */
  public KnownHost {
    macAddresses =
        macAddresses.stream()
            .map(mac -> mac.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }
}
