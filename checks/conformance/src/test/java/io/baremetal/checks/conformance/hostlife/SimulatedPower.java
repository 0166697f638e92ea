package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.HostObservation.Power;

/** Power of the one simulated machine. */
final class SimulatedPower {

  private Power state;

  private SimulatedPower(Power state) {
    this.state = state;
  }

  /** Null and nothing stand for a power that nobody knows. */
  static SimulatedPower startingAt(JsonNode poweredOn) {
    return new SimulatedPower(poweredOn.isBoolean() ? of(poweredOn.asBoolean()) : Power.UNKNOWN);
  }

  static Power of(boolean on) {
    return on ? Power.ON : Power.OFF;
  }

  Power state() {
    return state;
  }

  void turn(Power wanted) {
    state = wanted;
  }
}
