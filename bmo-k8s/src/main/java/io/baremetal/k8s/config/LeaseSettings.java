package io.baremetal.k8s.config;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * The lease by which one of several operators leads. By default it is the one of the Go operator,
 * so that this one and that one never lead at once. Immutable.
 */
@Value.Immutable
public interface LeaseSettings {

  /** Name of the Lease object; default {@code baremetal-operator}. */
  @Value.Default
  default String name() {
    return "baremetal-operator";
  }

  /** Namespace of the Lease object; by default the one that the Kubernetes client is set to. */
  Optional<String> namespace();

  /**
   * Who we are; must differ between any two processes, restarts included. Default: {@code bmo_} and
   * a random UUID.
   */
  @Value.Default
  default String identity() {
    return "bmo_" + UUID.randomUUID();
  }

  /**
   * How long a lease lasts without renewal, default 45 s. A mutating call is only sent when it ends
   * before that, so this must exceed the longest call time-out plus {@link #margin} plus {@link
   * #retryPeriod}.
   */
  @Value.Default
  default Duration duration() {
    return Duration.ofSeconds(45);
  }

  /** How long the leader tries to renew before it steps down, default 30 s. */
  @Value.Default
  default Duration renewDeadline() {
    return Duration.ofSeconds(30);
  }

  /** Time between two attempts to get or renew the lease, default 5 s. */
  @Value.Default
  default Duration retryPeriod() {
    return Duration.ofSeconds(5);
  }

  /** What a call's time-out is taken to be exceeded by at worst, default 2 s. */
  @Value.Default
  default Duration margin() {
    return Duration.ofSeconds(2);
  }

  /** Refuses times that contradict each other. */
  @Value.Check
  default void check() {
    if (renewDeadline().compareTo(duration()) >= 0
        || retryPeriod().compareTo(renewDeadline()) >= 0
        || retryPeriod().isNegative()
        || retryPeriod().isZero()) {
      throw new IllegalArgumentException(
          "A lease needs retryPeriod < renewDeadline < duration, but they are "
              + retryPeriod()
              + ", "
              + renewDeadline()
              + ", "
              + duration());
    }
  }

  /** Returns a builder with the defaults. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds {@link LeaseSettings}. Not thread-safe. */
  final class Builder extends ImmutableLeaseSettings.Builder {
    Builder() {}
  }
}
