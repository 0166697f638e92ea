package io.baremetal.api.provisioner;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A host, as far as its node is concerned.
 *
 * @param identity which host
 * @param nodeUuid the node of its last registration; empty if it never had one
 * @param macAddresses of its NICs: that which it boots from, and those that inspection found
 */
public record KnownHost(
    HostIdentity identity, Optional<String> nodeUuid, Set<String> macAddresses) {

  /** Keeps the addresses in their order and in lower case, as Ironic writes them. */
  public KnownHost {
    Set<String> lowerCase = new LinkedHashSet<>();
    macAddresses.forEach(mac -> lowerCase.add(mac.toLowerCase(Locale.ROOT)));
    macAddresses = Collections.unmodifiableSet(lowerCase);
  }
}
