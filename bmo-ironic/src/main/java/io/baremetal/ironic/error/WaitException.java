package io.baremetal.ironic.error;

import java.util.Optional;

/**
 * A wait ended without what was waited for. Holds the last that was seen.
 *
 * <p>Subclasses say how it ended.
 */
public abstract class WaitException extends IronicException {

  private final String subject;
  private final Optional<String> state;
  private final Optional<String> lastError;

  /**
   * For subclasses.
   *
   * @param subject the node or allocation
   * @param state where it was seen last; empty when it was never seen
   * @param lastError what Ironic said of it
   * @param what how it ended, for the message
   */
  protected WaitException(
      String subject, Optional<String> state, Optional<String> lastError, String what) {
    super(
        subject
            + " "
            + what
            + state.map(s -> ", in state \"" + s + "\"").orElse("")
            + lastError.map(e -> ": " + e).orElse(""));
    this.subject = subject;
    this.state = state;
    this.lastError = lastError;
  }

  /** The node or allocation that was waited for, as it was named. */
  public final String subject() {
    return subject;
  }

  /** Its state when it was seen last, in Ironic's words; empty when it was never seen. */
  public final Optional<String> state() {
    return state;
  }

  /** What Ironic said of it, from the node itself or from its history. */
  public final Optional<String> lastError() {
    return lastError;
  }
}
