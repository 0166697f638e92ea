package io.baremetal.k8s.runtime;

/** Why a key waits for a pass. {@code @Beta}. */
public enum Lane {
  /** Something happened to it: a change, a wake-up, the first list. Served first. */
  EVENT,
  /** Nothing is known to have happened; it is merely time to look. */
  POLL
}
