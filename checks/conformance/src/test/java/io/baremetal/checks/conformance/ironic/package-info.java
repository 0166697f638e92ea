/** Drives the Ironic provisioner against a scripted Ironic, for the recorded calls. */
package io.baremetal.checks.conformance.ironic;
