package io.baremetal.ironic.node;

import io.baremetal.ironic.config.RequestStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One step of cleaning, deployment or service. */
@Value.Immutable
@RequestStyle
public interface NodeStep {

  /**
   * The driver interface that has the step, such as {@code raid}, {@code bios}, {@code firmware}.
   */
  String driverInterface();

  /** The step's name, such as {@code create_configuration}. */
  String step();

  /** The step's arguments as plain values; left out when empty (deploy steps: sent empty). */
  @Value.Redacted
  Map<String, Object> args();

  /** Deploy steps only, where it is required: higher runs first, 0 switches a step off. */
  OptionalInt priority();

  /** Steps of runbooks only, where it is required: lower runs first. */
  OptionalInt order();

  /** Clean and service steps only: run it on the nodes that are parts of this one. */
  Optional<Boolean> executeOnChildNodes();

  /** The parts on which to run it, by UUID; empty means all. */
  List<String> limitChildNodeExecution();

  /** A step without arguments. */
  static NodeStep of(String driverInterface, String step) {
    return builder().driverInterface(driverInterface).step(step).build();
  }

  /** A step with arguments. */
  static NodeStep of(String driverInterface, String step, Map<String, ?> args) {
    return builder().driverInterface(driverInterface).step(step).putAllArgs(args).build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link NodeStep}s. Not thread-safe. */
  final class Builder extends ImmutableNodeStep.Builder {
    Builder() {}
  }
}
