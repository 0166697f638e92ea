/**
 * Drives the Ironic provisioner against a scripted Ironic, for the recorded calls. Start at {@link
 * io.baremetal.checks.conformance.ironic.IronicCallsAdapter}.
 */
package io.baremetal.checks.conformance.ironic;
