/**
 * A provisioner without a backend: machines that live in memory and on the test's time, for those
 * who test a host's life and not Ironic. Start at {@link
 * io.baremetal.testkit.provisioner.FakeProvisioner}.
 *
 * <p>Faithful: verbs take simulated time, are idempotent, report failures until told to start
 * again, and can wake their listener. Not simulated: Ironic's states, networks, BMC protocols.
 *
 * <p>Who writes a provisioner extends {@link
 * io.baremetal.testkit.provisioner.ProvisionerCompatibilityKit}, which tests what the operator
 * relies on.
 *
 * <p>Public API.
 */
@NullMarked
package io.baremetal.testkit.provisioner;

import org.jspecify.annotations.NullMarked;
