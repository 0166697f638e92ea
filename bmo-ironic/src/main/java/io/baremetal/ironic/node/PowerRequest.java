package io.baremetal.ironic.node;

import java.time.Duration;
import java.util.Optional;

/**
 * A wish about a node's power.
 *
 * @param action what to do
 * @param timeout how long Ironic tries before it gives up; whole seconds, at least one; empty
 *     leaves it to Ironic
 */
public record PowerRequest(Action action, Optional<Duration> timeout) {

  /** What can be asked of the power. */
  public enum Action {
    /** Switch on. */
    ON("power on"),
    /** Cut the power. */
    OFF("power off"),
    /** Ask the operating system to shut down. */
    SOFT_OFF("soft power off"),
    /** Cut the power and switch on again. */
    REBOOT("rebooting"),
    /** Ask the operating system to shut down, then switch on. */
    SOFT_REBOOT("soft rebooting");

    private final String wire;

    Action(String wire) {
      this.wire = wire;
    }

    /** The name in the protocol. */
    public String wire() {
      return wire;
    }
  }

  /** Refuses a timeout that is no whole number of seconds. */
  public PowerRequest {
    timeout.ifPresent(
        t -> {
          if (t.toSeconds() < 1 || t.toNanosPart() != 0) {
            throw new IllegalArgumentException("power timeout " + t + " must be whole seconds");
          }
        });
  }

  /** With Ironic's own timeout. */
  public static PowerRequest of(Action action) {
    return new PowerRequest(action, Optional.empty());
  }

  /** With a timeout. */
  public static PowerRequest of(Action action, Duration timeout) {
    return new PowerRequest(action, Optional.of(timeout));
  }
}
