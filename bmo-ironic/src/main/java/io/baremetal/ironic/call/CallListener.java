package io.baremetal.ironic.call;

/**
 * Told of every request after its answer, or after it was clear that none will come.
 *
 * <p>Called on the thread that made the call, several at a time; must be quick. That thread's MDC
 * still holds the call's id and host. What it throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface CallListener {

  /** A request ended. */
  void called(CallRecord call);
}
