package io.baremetal.ironic.node;

import io.baremetal.ironic.config.RequestStyle;
import java.util.Map;
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
