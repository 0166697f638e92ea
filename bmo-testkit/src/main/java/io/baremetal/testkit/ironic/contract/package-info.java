/**
 * What any Ironic must do, as tests over HTTP and JSON alone. The same suite runs on the fake and
 * on real servers, so that the fake stays honest. Open {@link
 * io.baremetal.testkit.ironic.contract.IronicContract} first.
 *
 * <p>To run it against a server, implement {@link
 * io.baremetal.testkit.ironic.contract.IronicUnderTest} and extend each contract class. The server
 * needs API 1.115, no authentication, the {@code fake-hardware} type with the {@code fake} and
 * {@code direct} deploy, {@code fake} and {@code agent} inspect, and {@code fake} and {@code
 * no-raid} RAID interfaces. Nodes are made with names of their own and removed afterwards. Public
 * API.
 */
@NullMarked
package io.baremetal.testkit.ironic.contract;

import org.jspecify.annotations.NullMarked;
