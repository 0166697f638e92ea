/**
 * Runs the whole life of hosts: our reconciler on an API server in memory, over a scripted
 * provisioner, under simulated time. {@link
 * io.baremetal.checks.conformance.hostlife.HostLifeAdapter} is the door; {@link
 * io.baremetal.checks.conformance.hostlife.CaseRun} makes of a case what the recorder of the Go
 * program made of it, and {@link io.baremetal.checks.conformance.hostlife.LifeComparison} compares
 * the two.
 */
package io.baremetal.checks.conformance.hostlife;
