package io.baremetal.testkit.ironic.internal.conductor;

import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.world.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where the work on nodes is done: knows who is at work, and wakes them when a step is over. */
public final class Workshop {

  private final Environment environment;
  private final Set<String> locked = new HashSet<>();
  private final Set<String> inFlight = new HashSet<>();
  private final Map<String, Runnable> held = new HashMap<>();
  private final AtomicReference<@Nullable RuntimeException> bug = new AtomicReference<>();

  /** A workshop with nobody in it. */
  public Workshop(Environment environment) {
    this.environment = environment;
  }

  /** All that work is done with. */
  public Environment environment() {
    return environment;
  }

  /**
   * Begins work on a node that nobody else works on, and locks it.
   *
   * @throws ApiError 409 if it is locked, 503 if nobody is free
   */
  public Work begin(NodeRecord node) {
    refuseLocked(node);
    if (locked.size() >= environment.settings().workers()) {
      throw ApiError.of(
          503,
          "Requested action on node "
              + node.uuid()
              + " cannot be performed due to lack of free conductor workers.");
    }
    Work work = new Work(this, node, node.beginOperation());
    work.lock();
    return work;
  }

  /**
   * Refuses what needs a free node.
   *
   * @throws ApiError 409 if it is locked
   */
  public static void refuseLocked(NodeRecord node) {
    node.lockedBy()
        .ifPresent(
            host -> {
              throw ApiError.conflict(
                  "Node "
                      + node.uuid()
                      + " is locked by host "
                      + host
                      + ", please retry after the current operation is completed.");
            });
  }

  /**
   * Tells of a mistake in the fake itself that happened while nobody was looking.
   *
   * @throws IllegalStateException if there was one
   */
  public void reportBug() {
    RuntimeException thrown = bug.get();
    if (thrown != null) {
      throw new IllegalStateException("A step of the fake Ironic failed", thrown);
    }
  }

  /** Forgets who is at work, as when the database is lost. */
  public void clear() {
    locked.clear();
    inFlight.clear();
    held.clear();
  }

  /** Keeps what is to happen when the client lets a held node go on. */
  void hold(NodeRecord node, Runnable goOn) {
    held.put(node.uuid(), goOn);
  }

  /** Lets a held node go on; nothing happens if it is not held. */
  void unhold(NodeRecord node) {
    Runnable goOn = held.remove(node.uuid());
    if (goOn != null) {
      goOn.run();
    }
  }

  void noteLock(NodeRecord node) {
    locked.add(node.uuid());
    inFlight.add(node.uuid());
  }

  void noteUnlock(NodeRecord node) {
    locked.remove(node.uuid());
    boolean rests =
        TransitionTable.isStable(node.state())
            || node.state().endsWith("failed")
            || node.state().endsWith("hold");
    if (rests) {
      inFlight.remove(node.uuid());
    }
  }

  /** Runs an action of an operation when the time of the step is over, unless it became void. */
  void after(Step step, NodeRecord node, Runnable action) {
    long operation = node.operation();
    later(
        step,
        () -> {
          if (node.operation() == operation) {
            action.run();
          }
        });
  }

  /** Runs an action when the time of the step is over, whatever happens to nodes meanwhile. */
  void later(Step step, Runnable action) {
    Duration duration = environment.durations().of(step, Math.max(1, inFlight.size()));
    var unused =
        environment
            .scheduler()
            .schedule(() -> guarded(action), duration.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void guarded(Runnable action) {
    synchronized (environment.machines().lock()) {
      try {
        action.run();
      } catch (RuntimeException e) {
        bug.compareAndSet(null, e);
      }
    }
  }
}
