package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.ProvisionerHealth;
import io.baremetal.ironic.config.MicroversionRange;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.provisioner.monitor.FleetMonitor;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether Ironic can serve hosts: it answers, speaks an API that is new enough and has drivers.
 * Thread-safe.
 */
final class HealthCheck {

  private final Services services;
  private final FleetMonitor monitor;
  private final LongSupplier nanos;
  private final Duration ttl;

  private ProvisionerHealth last = ProvisionerHealth.notReady("Ironic has not been asked yet");
  private Optional<Long> askedNanos = Optional.empty();

  HealthCheck(Services services, FleetMonitor monitor, LongSupplier nanos, Duration ttl) {
    this.services = services;
    this.monitor = monitor;
    this.nanos = nanos;
    this.ttl = ttl;
  }

  /** The latest answer, or a new one if that is too old and no listing vouches for it. */
  synchronized ProvisionerHealth check() {
    boolean fresh =
        askedNanos.filter(asked -> nanos.getAsLong() - asked < ttl.toNanos()).isPresent();
    boolean vouchedFor = last.isReady() && monitor.fleet().isPresent();
    if (!fresh && !vouchedFor) {
      last = ask();
      askedNanos = last.isReady() ? Optional.of(nanos.getAsLong()) : Optional.empty();
    }
    return last;
  }

  private ProvisionerHealth ask() {
    try {
      MicroversionRange versions = services.ironic().refreshVersions();
      if (!versions.newest().isAtLeast(services.baseline())) {
        return ProvisionerHealth.notReady(
            "Ironic speaks API %s, but %s is needed; update Ironic"
                .formatted(versions, services.baseline()));
      }
      return services.ironic().drivers().list().isEmpty()
          ? ProvisionerHealth.notReady(
              "Ironic has no drivers, so none of its conductors is running")
          : ProvisionerHealth.ready();
    } catch (IronicException e) {
      return ProvisionerHealth.notReady("Ironic is not usable: " + e.getMessage());
    }
  }
}
