package io.baremetal.ironic.node;

import java.util.Optional;

/**
 * How far a node has come on its way to a state, judged from one look at it. Pure.
 *
 * <p>A state alone says too little: Ironic shows the new state before it lets go of the node's
 * lock, and a failure before it has written down why. So a node has arrived, or failed, only when
 * its lock is free.
 */
public sealed interface Progress {

  /** It is there, and the next verb will be taken. */
  record Arrived() implements Progress {}

  /**
   * It is on its way; look again.
   *
   * @param fault why it may never get there unless somebody helps, such as a management controller
   *     that Ironic cannot reach; empty when all is well
   */
  record Underway(Optional<String> fault) implements Progress {}

  /**
   * The operation ended badly.
   *
   * @param lastError what Ironic says of it; it may know no more than the state
   */
  record Failed(Optional<String> lastError) implements Progress {}

  /** It waits for {@code unhold} or {@code abort}. */
  record Held() implements Progress {}

  /** It rests in another state and nothing leads it on: somebody else gave other orders. */
  record Astray() implements Progress {}

  /** One method a case. */
  interface Cases<R> {

    /** It is there. */
    R arrived(Arrived arrived);

    /** It is on its way. */
    R underway(Underway underway);

    /** It failed. */
    R failed(Failed failed);

    /** It is held. */
    R held(Held held);

    /** It rests elsewhere. */
    R astray(Astray astray);
  }

  /**
   * Judges a node that was read with provision_state, target_provision_state, reservation,
   * last_error, maintenance and fault.
   *
   * @param wanted where it should get: a stable state, or one in which Ironic waits for an agent
   */
  static Progress towards(ProvisionState wanted, Node node) {
    ProvisionState state = node.provisionState().orElse(ProvisionState.UNRECOGNIZED);
    boolean resting = node.reservation().isEmpty();
    if (resting && state == wanted && state != ProvisionState.UNRECOGNIZED) {
      return new Arrived();
    }
    if (!resting || state.isMoving() || state == ProvisionState.UNRECOGNIZED) {
      return new Underway(node.maintenance().orElse(false) ? node.fault() : Optional.empty());
    }
    if (state.isHeld()) {
      return new Held();
    }
    // A failed verification shows in no state of its own.
    boolean fellBack = state == ProvisionState.ENROLL && node.lastError().isPresent();
    return state.isFailure() || fellBack ? new Failed(node.lastError()) : new Astray();
  }

  /** Calls the one method that fits. */
  default <R> R match(Cases<R> cases) {
    if (this instanceof Arrived arrived) {
      return cases.arrived(arrived);
    }
    if (this instanceof Underway underway) {
      return cases.underway(underway);
    }
    if (this instanceof Failed failed) {
      return cases.failed(failed);
    }
    return this instanceof Held held ? cases.held(held) : cases.astray((Astray) this);
  }
}
