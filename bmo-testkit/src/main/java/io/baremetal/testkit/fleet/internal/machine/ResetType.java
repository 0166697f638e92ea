package io.baremetal.testkit.fleet.internal.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The Redfish {@code ResetType}s that a BMC knows, and what each does to the power. */
public enum ResetType {
  /** Switches on. */
  ON("On", Effect.ON),
  /** Switches on. */
  FORCE_ON("ForceOn", Effect.ON),
  /** Switches off at once. */
  FORCE_OFF("ForceOff", Effect.OFF),
  /** Asks the operating system, which always obeys here. */
  GRACEFUL_SHUTDOWN("GracefulShutdown", Effect.OFF),
  /** Off and on. */
  GRACEFUL_RESTART("GracefulRestart", Effect.CYCLE),
  /** Off and on. */
  FORCE_RESTART("ForceRestart", Effect.CYCLE),
  /** Off and on. */
  POWER_CYCLE("PowerCycle", Effect.CYCLE),
  /** Presses the button: on if off, off if on. */
  PUSH_POWER_BUTTON("PushPowerButton", Effect.TOGGLE),
  /** Interrupts the processor, which changes nothing here. */
  NMI("Nmi", Effect.NONE);

  /** What becomes of the power. */
  public enum Effect {
    /** It is on afterwards. */
    ON,
    /** It is off afterwards. */
    OFF,
    /** It goes off, then on. */
    CYCLE,
    /** It becomes what it was not. */
    TOGGLE,
    /** It stays. */
    NONE
  }

  private final String wire;
  private final Effect effect;

  ResetType(String wire, Effect effect) {
    this.wire = wire;
    this.effect = effect;
  }

  /** What it does to the power. */
  public Effect effect() {
    return effect;
  }

  /** The type with this Redfish name. */
  public static Optional<ResetType> of(String wire) {
    return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
  }

  /** All Redfish names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(type -> type.wire).toList();
  }
}
