package io.baremetal.testkit.cluster;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** What ends watches in time: the scheduler that was handed in, a thread of our own, or nothing. */
final class ClusterTimers implements AutoCloseable {

  private final @Nullable ScheduledExecutorService given;
  // Guarded by this.
  private @Nullable ScheduledExecutorService own;

  ClusterTimers(@Nullable ScheduledExecutorService given) {
    this.given = given;
  }

  synchronized void useWallClock() {
    if (given == null && own == null) {
      own =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "fake-cluster-timer");
                thread.setDaemon(true);
                return thread;
              });
    }
  }

  synchronized Optional<ScheduledExecutorService> scheduler() {
    return Optional.ofNullable(given == null ? own : given);
  }

  @Override
  public synchronized void close() {
    if (own != null) {
      own.shutdownNow();
      own = null;
    }
  }
}
