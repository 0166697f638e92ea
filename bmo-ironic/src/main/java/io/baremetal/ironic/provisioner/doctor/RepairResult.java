package io.baremetal.ironic.provisioner.doctor;

/**
 * What became of one repair.
 *
 * @param repair what was planned
 * @param outcome what became of it
 * @param text why, for people; empty when it was done
 */
public record RepairResult(Repair repair, Outcome outcome, String text) {

  /** How a repair may end. */
  public enum Outcome {
    /** All its calls were made. */
    DONE,
    /** Nothing was done, because nobody confirmed the node. */
    NOT_CONFIRMED,
    /** Nothing was done, because the node, or its host, is no longer as the plan saw it. */
    CHANGED,
    /** Ironic refused a call; those before it were made. */
    FAILED,
    /** Nothing was done, because an earlier repair stopped the execution. */
    NOT_REACHED
  }
}
