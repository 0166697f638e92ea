package io.baremetal.k8s;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the threads that the application did not lend, and ends just those. Daemon threads. */
final class OwnThreads implements AutoCloseable {

  private final List<ExecutorService> made = new ArrayList<>();

  ScheduledExecutorService scheduler() {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("bmo-timer-"));
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    made.add(timer);
    return timer;
  }

  /** Grows as needed: passes, watches and the lease each bound themselves. */
  Executor executor() {
    ExecutorService workers = Executors.newCachedThreadPool(named("bmo-worker-"));
    made.add(workers);
    return workers;
  }

  /** Lets what runs end; interrupts nothing. */
  @Override
  public void close() {
    made.forEach(ExecutorService::shutdown);
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
