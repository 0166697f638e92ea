/**
 * A rack of machines that a <em>real</em> Ironic can manage: Redfish BMCs and deploy agents in this
 * JVM, on loopback. Open {@link io.baremetal.testkit.fleet.SimulatedFleet}.
 *
 * <p>Where {@code testkit.ironic} stands in for Ironic, this stands in for what is behind it: power
 * and virtual media by Redfish, agents that boot, report their hardware, clean, write images and
 * switch off. Public API with {@code fleet.model}. Not simulated: the protocol IPMI (its tool's
 * commands are), PXE and DHCP (a machine that boots from the network starts the agent at once), the
 * bytes on the disks, consoles.
 */
@NullMarked
package io.baremetal.testkit.fleet;

import org.jspecify.annotations.NullMarked;
