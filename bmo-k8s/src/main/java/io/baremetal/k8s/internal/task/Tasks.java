package io.baremetal.k8s.internal.task;

import io.baremetal.k8s.config.RuntimeContext;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks on the executor of a context, now or after a while. An executor that takes no more
 * work just now only delays a task, for whoever follows a watch or renews a lease must not stop
 * because of that; nothing is run once the scheduler was shut down. Thread-safe.
 */
public final class Tasks {

  private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
  private static final Duration UNTIL_ROOM = Duration.ofSeconds(1);

  private final RuntimeContext context;

  /** Tasks on these threads. */
  public Tasks(RuntimeContext context) {
    this.context = context;
  }

  /** Has a task run as soon as the executor takes it. */
  public void run(Runnable task) {
    try {
      context.executor().execute(task);
    } catch (RejectedExecutionException noRoom) {
      LOG.atDebug().log("the executor takes no more work; the task waits");
      runAfter(UNTIL_ROOM, task);
    }
  }

  /** Has a task run once this time has passed. */
  public void runAfter(Duration delay, Runnable task) {
    try {
      var unused =
          context.scheduler().schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException shutDown) {
      LOG.atDebug().log("the scheduler was shut down; the task is dropped");
    }
  }
}
