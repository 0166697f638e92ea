package io.baremetal.ironic.internal;

import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.Progress;
import io.baremetal.ironic.node.ProvisionState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells from looks at one node whether the wait for it is over. Remembers; not thread-safe. */
final class NodeJudge {

  private final Function<Node, Progress> verdict;
  private final Duration lockPatience;
  private Optional<Node> last = Optional.empty();
  private @Nullable Duration lockedAtRestSince;

  /**
   * Judges.
   *
   * @param verdict judges a single look
   * @param lockPatience how long a node at rest may stay locked
   */
  NodeJudge(Function<Node, Progress> verdict, Duration lockPatience) {
    this.verdict = verdict;
    this.lockPatience = lockPatience;
  }

  /** Whether this look shows something that the one before did not; remembers it. */
  boolean isNews(Node node) {
    boolean same = last.filter(node::equals).isPresent();
    last = Optional.of(node);
    return !same;
  }

  Optional<Node> last() {
    return last;
  }

  /** What the look means at this time of the wait. */
  Progress judge(Node node, Duration elapsed) {
    boolean moving = node.provisionState().filter(ProvisionState::isMoving).isPresent();
    if (node.reservation().isEmpty() || moving) {
      lockedAtRestSince = null;
      return verdict.apply(node);
    }
    if (lockedAtRestSince == null) {
      lockedAtRestSince = elapsed;
    }
    boolean patient = elapsed.minus(lockedAtRestSince).compareTo(lockPatience) < 0;
    return verdict.apply(patient ? node : Node.of(node.json().putNull("reservation")));
  }
}
