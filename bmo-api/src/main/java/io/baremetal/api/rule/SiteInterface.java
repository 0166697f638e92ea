package io.baremetal.api.rule;

import io.baremetal.api.net.Cidr;
import java.util.Optional;

/**
 * An interface of the machine that runs metal3, and the network behind it.
 *
 * @param name as the operating system calls it, for example {@code eno2}
 * @param network addresses there; empty if not known
 */
public record SiteInterface(String name, Optional<Cidr> network) {}
