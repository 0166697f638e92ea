package io.baremetal.checks.realservers.walk;

import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.ProvisionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at one node ten times a second and notes when Ironic was done with it. */
final class NodeDiary implements AutoCloseable {

  private static final long PERIOD_MILLIS = 100;

  private final IronicClient client;
  private final NodeRef node;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final List<Done> ends = new ArrayList<>();
  private boolean busy;

  private NodeDiary(IronicClient client, NodeRef node) {
    this.client = client;
    this.node = node;
  }

  private record Done(long atNanos, String state) {}

  /**
   * How long nobody did anything.
   *
   * @param state where the node rested
   * @param verb what came then
   */
  record Gap(String state, String verb, double seconds) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%5.2f s in %s until %s", seconds, state, verb);
    }
  }

  static NodeDiary start(RealIronic ironic, String node) {
    NodeDiary diary = new NodeDiary(IronicAccess.client(ironic, call -> {}), NodeRef.of(node));
    Future<?> unused =
        diary.timer.scheduleWithFixedDelay(
            diary::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    return diary;
  }

  private void look() {
    try {
      long asked = System.nanoTime();
      client.nodes().find(node).ifPresent(found -> note(found, asked));
    } catch (IronicException e) {
      // Another look follows.
    }
  }

  private synchronized void note(Node found, long asked) {
    ProvisionState state = found.provisionState().orElse(ProvisionState.UNRECOGNIZED);
    boolean working =
        state.isMoving() || found.reservation().isPresent() || found.targetPowerState().isPresent();
    if (busy && !working) {
      ends.add(new Done(asked, state.wire()));
    }
    busy = working;
  }

  /** For every end the time until the next call that changed something. */
  synchronized List<Gap> gaps(List<CallLog.Entry> calls) {
    List<Gap> gaps = new ArrayList<>();
    for (Done end : ends) {
      Optional<CallLog.Entry> next =
          calls.stream()
              .filter(entry -> !entry.call().isRead() && entry.beganNanos() >= end.atNanos())
              .min((a, b) -> Long.compare(a.beganNanos(), b.beganNanos()));
      next.map(
              entry ->
                  new Gap(end.state(), entry.verb(), (entry.beganNanos() - end.atNanos()) / 1e9))
          .ifPresent(gaps::add);
    }
    return gaps;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    client.close();
  }
}
