package io.baremetal.k8s.config;

import java.time.Duration;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How a host operator behaves. Every value has a default that suits a production cluster.
 * Immutable.
 */
@Value.Immutable
public interface HostOperatorConfig {

  /** The namespaces whose hosts are looked after; empty, the default, for all. */
  Set<String> namespaces();

  /** Most passes at a time, at least 1. Default: as many as CPUs, but 2 to 8. */
  @Value.Default
  default int concurrency() {
    return Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * How long a host that waits for its machine is left alone when the provisioner wakes it on
   * changes; default 60 s. Without wake-ups hosts are polled as often as the provisioner asks.
   */
  @Value.Default
  default Duration safetyPoll() {
    return Duration.ofSeconds(60);
  }

  /**
   * How often a machine's firmware is read that nobody has changed through this operator, default 6
   * h; while a change is wanted, every 30 min at least. After a change, and for a new object, it is
   * read at once.
   */
  @Value.Default
  default Duration firmwarePoll() {
    return Duration.ofHours(6);
  }

  /** Longest time of one call to the API server, default 10 s. */
  @Value.Default
  default Duration clusterCallTimeout() {
    return Duration.ofSeconds(10);
  }

  /**
   * Longest time that the provisioner's client allows one mutating call, default 30 s. It is not
   * enforced here: it must be what the provisioner was built with.
   */
  @Value.Default
  default Duration provisionerCallTimeout() {
    return Duration.ofSeconds(30);
  }

  /**
   * How often provisioning a host may fail before it is given up until its owner changes something;
   * default 5, 0 for no limit.
   */
  @Value.Default
  default int maxProvisioningRetries() {
    return 5;
  }

  /** What of a machine's hardware its host shows in labels; default {@link HardwareLabels#NONE}. */
  @Value.Default
  default HardwareLabels hardwareLabels() {
    return HardwareLabels.NONE;
  }

  /** The lease by which one of several operators leads. */
  @Value.Default
  default LeaseSettings lease() {
    return LeaseSettings.builder().build();
  }

  /** Refuses numbers that make no sense. */
  @Value.Check
  default void check() {
    if (concurrency() < 1) {
      throw new IllegalArgumentException("concurrency must be at least 1, but is " + concurrency());
    }
    if (maxProvisioningRetries() < 0) {
      throw new IllegalArgumentException(
          "maxProvisioningRetries must not be negative, but is " + maxProvisioningRetries());
    }
    Duration longestCall =
        clusterCallTimeout().compareTo(provisionerCallTimeout()) > 0
            ? clusterCallTimeout()
            : provisionerCallTimeout();
    Duration needed = longestCall.plus(lease().margin()).plus(lease().retryPeriod());
    if (lease().duration().compareTo(needed) <= 0) {
      throw new IllegalArgumentException(
          "lease.duration must exceed the longest call time-out plus margin plus retryPeriod ("
              + needed
              + "), else nothing could ever be written, but is "
              + lease().duration());
    }
  }

  /** The defaults. */
  static HostOperatorConfig defaults() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds {@link HostOperatorConfig}s. Not thread-safe. */
  final class Builder extends ImmutableHostOperatorConfig.Builder {
    Builder() {}
  }
}
