/**
 * Measures speed and memory; a report, never a pass or fail on time. Start at {@link
 * io.baremetal.checks.benchmarks.FleetBenchmark}. Not published.
 */
@NullMarked
package io.baremetal.checks.benchmarks;

import org.jspecify.annotations.NullMarked;
