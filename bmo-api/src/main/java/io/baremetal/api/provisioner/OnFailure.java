package io.baremetal.api.provisioner;

/** What a verb does when its last attempt has failed. */
public enum OnFailure {
  /** Reports the failure. */
  REPORT,
  /** Starts again: the failure was reported on an earlier pass. */
  RESTART
}
