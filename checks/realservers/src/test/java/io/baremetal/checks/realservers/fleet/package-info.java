/**
 * The simulated fleet under a real Ironic: what users of {@code testkit.fleet} get. Open {@code
 * SimulatedFleetTest}.
 */
package io.baremetal.checks.realservers.fleet;
