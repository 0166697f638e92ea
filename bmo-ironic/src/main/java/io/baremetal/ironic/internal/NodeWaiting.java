package io.baremetal.ironic.internal;

import io.baremetal.ironic.error.CallCancelledException;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.node.HistoryEntry;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.Nodes;
import io.baremetal.ironic.node.Progress;
import io.baremetal.ironic.wait.WaitOptions;
import io.baremetal.ironic.wait.WaitOutcome;
import io.baremetal.ironic.wait.WaitReport;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Waits for several nodes at once, with one look at all of them a round. */
final class NodeWaiting {

  private final NodeLooks looks;
  private final Nodes nodes;
  private final WaitOptions options;
  private final WaitClock clock;
  private final Map<NodeRef, NodeJudge> open = new LinkedHashMap<>();
  private final Map<NodeRef, WaitOutcome> done = new HashMap<>();
  private Optional<String> trouble = Optional.empty();

  NodeWaiting(Nodes nodes, WaitOptions options, WaitClock clock) {
    this.looks = new NodeLooks(nodes);
    this.nodes = nodes;
    this.options = options;
    this.clock = clock;
  }

  /** Ends when each node has an outcome; in the order of the question. */
  WaitReport run(Collection<NodeRef> wanted, Function<Node, Progress> verdict) {
    wanted.forEach(ref -> open.put(ref, new NodeJudge(verdict, options.lockPatience())));
    while (true) {
      round();
      if (open.isEmpty() || clock.isOver()) {
        break;
      }
      clock.pause();
    }
    open.forEach((ref, judge) -> done.put(ref, timedOut(judge)));
    Map<NodeRef, WaitOutcome> ordered = new LinkedHashMap<>();
    wanted.forEach(ref -> ordered.put(ref, done.getOrDefault(ref, new WaitOutcome.Gone())));
    return new WaitReport(ordered);
  }

  private void round() {
    Map<NodeRef, Node> seen;
    try {
      seen = looks.look(open.keySet());
      trouble = Optional.empty();
    } catch (IronicException e) {
      trouble = Outage.survived(e);
      return;
    }
    for (NodeRef ref : List.copyOf(open.keySet())) {
      Optional<WaitOutcome> outcome =
          Optional.ofNullable(seen.get(ref))
              .map(node -> look(ref, node))
              .orElse(Optional.of(new WaitOutcome.Gone()));
      outcome.ifPresent(
          end -> {
            open.remove(ref);
            done.put(ref, end);
          });
    }
  }

  private Optional<WaitOutcome> look(NodeRef ref, Node node) {
    NodeJudge judge = open.get(ref);
    if (judge == null) {
      return Optional.empty();
    }
    if (judge.isNews(node)) {
      clock.news();
      options.onChange().accept(node);
    }
    return judge.judge(node, clock.elapsed()).match(new Ends(node));
  }

  private WaitOutcome timedOut(NodeJudge judge) {
    Optional<String> obstacle =
        trouble.or(() -> judge.last().flatMap(node -> node.fault().or(node::lastError)));
    return new WaitOutcome.TimedOut(judge.last(), obstacle);
  }

  /** The outcome that a judgement stands for; empty while the node is on its way. */
  private final class Ends implements Progress.Cases<Optional<WaitOutcome>> {

    private final Node node;

    Ends(Node node) {
      this.node = node;
    }

    @Override
    public Optional<WaitOutcome> arrived(Progress.Arrived arrived) {
      return Optional.of(new WaitOutcome.Arrived(node));
    }

    @Override
    public Optional<WaitOutcome> underway(Progress.Underway underway) {
      return Optional.empty();
    }

    @Override
    public Optional<WaitOutcome> failed(Progress.Failed failed) {
      return Optional.of(
          new WaitOutcome.Failed(node, failed.lastError().or(() -> newestError(node))));
    }

    @Override
    public Optional<WaitOutcome> held(Progress.Held held) {
      return Optional.of(new WaitOutcome.Held(node));
    }

    @Override
    public Optional<WaitOutcome> astray(Progress.Astray astray) {
      return Optional.of(new WaitOutcome.Astray(node));
    }
  }

  /** What went wrong last, from the history; a node's own last error is often already cleared. */
  private Optional<String> newestError(Node node) {
    try {
      return nodes.on(node.ref()).history().newestFirst().stream()
          .filter(entry -> entry.severity().filter("ERROR"::equals).isPresent())
          .findFirst()
          .flatMap(HistoryEntry::event);
    } catch (CallCancelledException e) {
      throw e;
    } catch (IronicException e) {
      return Optional.empty();
    }
  }
}
