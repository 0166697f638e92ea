package io.baremetal.testkit.fleet.model;

import io.baremetal.api.json.ModelStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How long things take in a simulated fleet. The defaults are as quick as a real Ironic can use:
 * one whole life of a machine then takes it about 17 seconds, nearly all of them Ironic's own.
 */
@Value.Immutable
@ModelStyle
public interface FleetTimings {

  /** From a power command to its effect. Default: none. */
  @Value.Default
  default Duration power() {
    return Duration.ZERO;
  }

  /** From power on to the agent's first request. Default: one second. */
  @Value.Default
  default Duration boot() {
    return Duration.ofSeconds(1);
  }

  /** Each command of an agent that goes on after its answer. Default: 200 ms. */
  @Value.Default
  default Duration step() {
    return Duration.ofMillis(200);
  }

  /** Between two heartbeats of an agent. Default: one second. */
  @Value.Default
  default Duration heartbeat() {
    return Duration.ofSeconds(1);
  }

  /** Between two attempts of an agent to be recognised by Ironic. Default: half a second. */
  @Value.Default
  default Duration retry() {
    return Duration.ofMillis(500);
  }

  /** The defaults above, unless set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds timings. */
  final class Builder extends ImmutableFleetTimings.Builder {}
}
