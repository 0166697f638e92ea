package io.baremetal.ironic.provisioner;

import io.baremetal.ironic.InspectorClient;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.inspector.IntrospectionStatus;
import io.baremetal.ironic.node.NodeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for runs of the classic Inspector, which leave no trace in the list of nodes: asks about
 * each at intervals, and tells when it is over. Asks nothing while there are none. Thread-safe.
 */
final class IntrospectionWatch {

  private static final Logger LOG = LoggerFactory.getLogger(IntrospectionWatch.class);

  private final InspectorClient inspector;
  private final ScheduledExecutorService timer;
  private final Executor executor;
  private final Consumer<String> over;
  private final Set<String> awaited = new LinkedHashSet<>();
  private boolean scheduled;
  private boolean closed;

  /**
   * Does nothing yet.
   *
   * @param over told of the UUID of each node whose run is over, once
   */
  IntrospectionWatch(
      InspectorClient inspector,
      ScheduledExecutorService timer,
      Executor executor,
      Consumer<String> over) {
    this.inspector = inspector;
    this.timer = timer;
    this.executor = executor;
    this.over = over;
  }

  /** Tells when the run of this node is over. */
  synchronized void await(String uuid) {
    awaited.add(uuid);
    schedule();
  }

  synchronized void close() {
    closed = true;
    awaited.clear();
  }

  private synchronized void schedule() {
    if (!scheduled && !closed && !awaited.isEmpty()) {
      scheduled = true;
      var unused = timer.schedule(this::execute, Waits.SHORT.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void execute() {
    try {
      executor.execute(this::look);
    } catch (RejectedExecutionException e) {
      LOG.atWarn().log("the executor takes no more work; introspections are no longer watched");
    }
  }

  private void look() {
    List<String> ended = new ArrayList<>();
    try {
      awaited().filter(this::isOver).forEach(ended::add);
    } catch (IronicException e) {
      LOG.atWarn().addKeyValue("problem", e.getMessage()).log("Inspector could not be asked");
    }
    leave(ended);
    ended.forEach(over);
  }

  private synchronized Stream<String> awaited() {
    return List.copyOf(awaited).stream();
  }

  private synchronized void leave(List<String> ended) {
    ended.forEach(awaited::remove);
    scheduled = false;
    schedule();
  }

  /** A run that Inspector has forgotten is over too: its host has to start another. */
  private boolean isOver(String uuid) {
    return inspector
        .introspections()
        .status(NodeRef.of(uuid))
        .map(IntrospectionStatus::isOver)
        .orElse(true);
  }
}
