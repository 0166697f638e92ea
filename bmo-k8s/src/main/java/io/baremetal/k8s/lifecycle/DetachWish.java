package io.baremetal.k8s.lifecycle;

/** What the detached annotation of a host asks for. */
public enum DetachWish {
  /** There is none. */
  NONE,
  /** Detach when at rest; a deleted host goes without being touched. Also any unreadable value. */
  WHEN_AT_REST,
  /** Like {@link #WHEN_AT_REST}, but a deletion waits until the host is attached again. */
  AT_REST_DELAYING_DELETION,
  /** Detach even from the midst of an operation. */
  FORCED,
  /** Like {@link #FORCED}, but a deletion waits until the host is attached again. */
  FORCED_DELAYING_DELETION;

  /** Whether the annotation is there. */
  public boolean isSet() {
    return this != NONE;
  }

  /** Whether an operation may be aborted. */
  public boolean isForced() {
    return this == FORCED || this == FORCED_DELAYING_DELETION;
  }

  /** Whether a deletion has to wait. */
  public boolean delaysDeletion() {
    return this == AT_REST_DELAYING_DELETION || this == FORCED_DELAYING_DELETION;
  }
}
