package io.baremetal.ironic.provisioner.monitor;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Where a monitor's time comes from.
 *
 * @param clock wall clock
 * @param nanos monotonic time
 * @param scheduler timer; never blocked
 * @param executor where listings run
 * @param random from 0 to 1
 * @param quickest pause between two listings while an answer is awaited
 */
public record MonitorTiming(
    Clock clock,
    LongSupplier nanos,
    ScheduledExecutorService scheduler,
    Executor executor,
    DoubleSupplier random,
    Duration quickest) {}
