package io.baremetal.api.provisioner;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import org.immutables.value.Value;

/** What the host application lends to a provisioner; none of it is closed by the provisioner. */
@Value.Immutable
public interface ProvisionerContext {

  /** Settings by the names that the field uses, for example {@code IRONIC_ENDPOINT}. */
  @Value.Redacted
  Map<String, String> settings();

  /** Wall clock. */
  Clock clock();

  /** Monotonic time in nanoseconds, as {@link System#nanoTime()} defines it. */
  LongSupplier nanos();

  /** Timer for whatever the provisioner does at intervals. */
  ScheduledExecutorService scheduler();

  /** Where blocking work runs. */
  Executor executor();

  /** Where figures go; nowhere by default. */
  @Value.Default
  default ProvisionerMetrics metrics() {
    return ProvisionerMetrics.none();
  }

  /** The cluster that the host application runs in; absent where there is none. */
  Optional<ClusterReader> cluster();

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ProvisionerContext}s. Not thread-safe. */
  final class Builder extends ImmutableProvisionerContext.Builder {
    Builder() {}
  }
}
