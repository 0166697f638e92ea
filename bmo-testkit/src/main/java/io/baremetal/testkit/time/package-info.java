/**
 * Simulated time: hours of a program's life in milliseconds, on one thread, the same in every run.
 *
 * <p>Open {@link io.baremetal.testkit.time.TestClock} first. It hands out the four JDK types
 * through which this SDK sees time and concurrency ({@code Clock}, {@code LongSupplier}, {@code
 * ScheduledExecutorService}, {@code Executor}); the test then says how much time passes. Code that
 * reads the system clock, sleeps, or uses {@code CompletableFuture.orTimeout} is not simulated.
 *
 * <p>Public API: {@code TestClock}. All else is package-private.
 */
@NullMarked
package io.baremetal.testkit.time;

import org.jspecify.annotations.NullMarked;
