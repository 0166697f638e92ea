package io.baremetal.api.provisioner;

/** What a detach does to an operation that is still running. */
public enum DetachMode {
  /** Waits until the host is at rest. */
  WHEN_AT_REST,
  /** Aborts it. */
  ABORT_RUNNING
}
