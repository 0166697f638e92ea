package io.baremetal.ironic.wait;

import io.baremetal.ironic.config.RequestStyle;
import io.baremetal.ironic.node.Node;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** How to wait. */
@Value.Immutable
@RequestStyle
public interface WaitOptions {

  /** How long in all. Ironic itself gives a ramdisk 30 minutes by default. */
  Duration timeout();

  /** The pause after a look that showed something new. */
  @Value.Default
  default Duration firstInterval() {
    return Duration.ofSeconds(1);
  }

  /** While nothing changes, pauses grow up to this. */
  @Value.Default
  default Duration longestInterval() {
    return Duration.ofSeconds(10);
  }

  /** How long a node that seems to be done may stay locked before it is taken as it is. */
  @Value.Default
  default Duration lockPatience() {
    return Duration.ofSeconds(30);
  }

  /**
   * Told of each node when it is first seen and whenever its states, lock or fault changed; on the
   * waiting thread.
   */
  @Value.Default
  default Consumer<Node> onChange() {
    return node -> {};
  }

  /** Refuses times that are not positive. */
  @Value.Check
  default void check() {
    for (Duration time : List.of(timeout(), firstInterval(), longestInterval(), lockPatience())) {
      if (time.isNegative() || time.isZero()) {
        throw new IllegalArgumentException("wait time " + time + " must be positive");
      }
    }
  }

  /** The usual pauses within a time limit. */
  static WaitOptions within(Duration timeout) {
    return builder().timeout(timeout).build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link WaitOptions} values. Not thread-safe. */
  final class Builder extends ImmutableWaitOptions.Builder {
    Builder() {}
  }
}
