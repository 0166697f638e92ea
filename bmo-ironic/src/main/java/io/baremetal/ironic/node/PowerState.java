package io.baremetal.ironic.node;

/** What Ironic last saw of, or wants from, a node's power. */
public enum PowerState {
  /** Running. */
  ON("power on"),
  /** Not running. */
  OFF("power off"),
  /** As a target: on its way through a power cycle. */
  REBOOTING("rebooting"),
  /** As a target: asked to shut down in an orderly way. */
  SOFT_OFF("soft power off"),
  /** As a target: asked to restart in an orderly way. */
  SOFT_REBOOTING("soft rebooting"),
  /** The management controller does not answer sensibly. */
  ERROR("error"),
  /** A state that this build does not know. */
  UNRECOGNIZED("");

  private final String wire;

  PowerState(String wire) {
    this.wire = wire;
  }

  /** The state of this name; never fails. */
  public static PowerState of(String wire) {
    for (PowerState state : values()) {
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
