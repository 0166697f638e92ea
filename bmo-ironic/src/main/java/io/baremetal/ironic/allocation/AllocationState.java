package io.baremetal.ironic.allocation;

/** How far an allocation has come. */
public enum AllocationState {
  /** Ironic is looking for a node. */
  ALLOCATING("allocating"),
  /** A node was found and is taken. */
  ACTIVE("active"),
  /** No node was found; the allocation says why. */
  ERROR("error"),
  /** A state that this build does not know. */
  UNRECOGNIZED("");

  private final String wire;

  AllocationState(String wire) {
    this.wire = wire;
  }

  /** The state of this name; never fails. */
  public static AllocationState of(String wire) {
    for (AllocationState state : values()) {
      if (state.wire.equals(wire)) {
        return state;
      }
    }
    return UNRECOGNIZED;
  }

  /** The name in the protocol; empty for {@link #UNRECOGNIZED}. */
  public String wire() {
    return wire;
  }
}
