package io.baremetal.api.provisioner;

/**
 * What the backend sees of a machine.
 *
 * @param power whether it is powered
 * @param powerFault whether the BMC fails to answer about power
 * @param health what the BMC says of its health: {@code OK}, {@code Warning}, {@code Critical}, or
 *     empty when unknown
 */
public record HostObservation(Power power, PowerFault powerFault, String health) {

  /** Whether a machine is powered. */
  public enum Power {
    /** It runs. */
    ON,
    /** It is off. */
    OFF,
    /** The backend does not know, or the machine is in between. */
    UNKNOWN
  }

  /** Whether the BMC answers about power. */
  public enum PowerFault {
    /** No trouble known. */
    NONE,
    /** The backend has given up asking the BMC. */
    POWER_FAILURE
  }
}
