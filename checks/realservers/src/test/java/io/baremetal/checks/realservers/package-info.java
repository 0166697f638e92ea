/**
 * The contracts of the test kit, on real servers. Start at {@link
 * io.baremetal.checks.realservers.RealIronic}. Not published. The servers are named by system
 * properties; without them these tests say that they were skipped.
 */
package io.baremetal.checks.realservers;
