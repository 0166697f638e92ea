package io.baremetal.ironic.wait;

import io.baremetal.ironic.node.Node;
import java.util.Optional;

/** How a wait for one node ended. */
public sealed interface WaitOutcome {

  /**
   * It is there and free.
   *
   * @param node as it was seen then
   */
  record Arrived(Node node) implements WaitOutcome {}

  /**
   * The operation ended badly.
   *
   * @param node as it was seen then
   * @param reason what Ironic says of it, from the node or from its history
   */
  record Failed(Node node, Optional<String> reason) implements WaitOutcome {}

  /**
   * It waits for {@code unhold} or {@code abort}.
   *
   * @param node as it was seen then
   */
  record Held(Node node) implements WaitOutcome {}

  /**
   * It rests in another state and nothing leads it on.
   *
   * @param node as it was seen then
   */
  record Astray(Node node) implements WaitOutcome {}

  /** There is no such node. */
  record Gone() implements WaitOutcome {}

  /**
   * The time was over.
   *
   * @param node as it was seen last; empty when Ironic could not be asked at all
   * @param obstacle why it may never get there unless somebody helps
   */
  record TimedOut(Optional<Node> node, Optional<String> obstacle) implements WaitOutcome {}

  /** One method a case. */
  interface Cases<R> {

    /** It is there and free. */
    R arrived(Arrived arrived);

    /** The operation ended badly. */
    R failed(Failed failed);

    /** It waits for {@code unhold} or {@code abort}. */
    R held(Held held);

    /** It rests in another state and nothing leads it on. */
    R astray(Astray astray);

    /** There is no such node. */
    R gone(Gone gone);

    /** The time was over. */
    R timedOut(TimedOut timedOut);
  }

  /** Calls the one method that fits. */
  default <R> R match(Cases<R> cases) {
    if (this instanceof Arrived arrived) {
      return cases.arrived(arrived);
    }
    if (this instanceof Failed failed) {
      return cases.failed(failed);
    }
    if (this instanceof Held held) {
      return cases.held(held);
    }
    if (this instanceof Astray astray) {
      return cases.astray(astray);
    }
    return this instanceof Gone gone ? cases.gone(gone) : cases.timedOut((TimedOut) this);
  }

  /** Whether it is there. */
  default boolean isArrived() {
    return this instanceof Arrived;
  }
}
