/**
 * Runs the recorded vectors of the Go programs against this project. Start at {@link
 * io.baremetal.checks.conformance.ConformanceTest}; {@link
 * io.baremetal.checks.conformance.Families} lists what is judged, by which adapter and how
 * strictly. Not published.
 */
package io.baremetal.checks.conformance;
