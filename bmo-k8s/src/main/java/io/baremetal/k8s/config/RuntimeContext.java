package io.baremetal.k8s.config;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import org.immutables.value.Value;

/**
 * The time and the threads that a runtime lives on. Nothing here is closed by whoever gets it. With
 * a scheduler and an executor that run on one thread and a clock that is moved by hand, everything
 * built on it is deterministic.
 */
@Value.Immutable
public interface RuntimeContext {

  /** Wall clock; only for what is shown or stored, never for deciding when something is due. */
  Clock clock();

  /** Monotonic time in nanoseconds, as {@link System#nanoTime()} defines it. */
  LongSupplier nanos();

  /** Timers; their tasks are short and hand anything that blocks to the executor. */
  ScheduledExecutorService scheduler();

  /** Where passes and other blocking work run. */
  Executor executor();

  /** Returns a builder with nothing set; every part is required. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RuntimeContext}s. Not thread-safe. */
  final class Builder extends ImmutableRuntimeContext.Builder {
    Builder() {}
  }
}
