/**
 * Literals of the network, read strictly and without ever asking a resolver: addresses, networks,
 * DHCP ranges, MAC addresses and URLs. Start at {@link io.baremetal.api.net.IpAddress}. Each has
 * {@code parse}, which throws with the offending text, and {@code tryParse}, which returns an
 * {@link io.baremetal.api.net.Attempt}.
 *
 * <p>All types are immutable. Public API.
 */
@NullMarked
package io.baremetal.api.net;

import org.jspecify.annotations.NullMarked;
