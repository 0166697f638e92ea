package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.ProvisionerMetrics;
import io.baremetal.ironic.error.NodeLockedException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Measures the calls to Ironic. Thread-safe. */
final class IronicCalls {

  private static final int REMEMBERED = 64;

  private final LongSupplier nanos;
  private final ProvisionerMetrics metrics;
  private final AtomicLong lockConflicts = new AtomicLong();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicLongArray latest = new AtomicLongArray(REMEMBERED);

  IronicCalls(LongSupplier nanos, ProvisionerMetrics metrics) {
    this.nanos = nanos;
    this.metrics = metrics;
  }

  /** Makes a call and measures it; {@code verb} is its name in the metrics. */
  <T> T make(String verb, Supplier<T> call) {
    long start = nanos.getAsLong();
    try {
      return call.get();
    } catch (NodeLockedException e) {
      lockConflicts.incrementAndGet();
      throw e;
    } finally {
      record(verb, nanos.getAsLong() - start);
    }
  }

  /** How many calls met a locked node. */
  long lockConflicts() {
    return lockConflicts.get();
  }

  /** Median of the latest calls; zero before the first. */
  Duration medianLatency() {
    long[] sample = new long[Math.min(count.get(), REMEMBERED)];
    Arrays.setAll(sample, latest::get);
    Arrays.sort(sample);
    return sample.length == 0 ? Duration.ZERO : Duration.ofNanos(sample[sample.length / 2]);
  }

  private void record(String verb, long took) {
    int slot = count.getAndUpdate(n -> n == Integer.MAX_VALUE ? REMEMBERED : n + 1) % REMEMBERED;
    latest.set(slot, took);
    metrics.called(verb, Duration.ofNanos(took));
  }
}
