package io.baremetal.api.provisioner;

import io.baremetal.api.host.CleaningMode;

/**
 * The power state that a host should have.
 *
 * @param target on, or off in one of two manners
 * @param onFailure whether to try again although the last attempt failed
 * @param cleaningMode whether disks are being wiped; decides if a running cleaning is aborted
 */
public record PowerRequest(Target target, OnFailure onFailure, CleaningMode cleaningMode) {

  /** Wanted power state. */
  public enum Target {
    /** Switched on. */
    ON,
    /** Shut down by the operating system, by force after a time-out of the backend. */
    SOFT_OFF,
    /** Switched off at once. */
    HARD_OFF
  }
}
