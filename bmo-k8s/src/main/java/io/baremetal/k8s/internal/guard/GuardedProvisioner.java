package io.baremetal.k8s.internal.guard;

import io.baremetal.api.provisioner.FleetSnapshot;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerHealth;
import io.baremetal.api.provisioner.Subscription;
import io.baremetal.k8s.runtime.LeaseGuard;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A provisioner whose verbs ask the lease guard first and whose waits follow a {@link Pace}.
 * Closing it does nothing: whoever made the provisioner closes it. Thread-safe.
 */
public final class GuardedProvisioner implements Provisioner {

  private final Provisioner provisioner;
  private final LeaseGuard guard;
  private final Duration callTimeout;
  private final Pace pace;

  /**
   * A guarded provisioner.
   *
   * @param callTimeout longest time that a mutating call of {@code provisioner} takes
   */
  public GuardedProvisioner(
      Provisioner provisioner, LeaseGuard guard, Duration callTimeout, Pace pace) {
    this.provisioner = provisioner;
    this.guard = guard;
    this.callTimeout = callTimeout;
    this.pace = pace;
  }

  @Override
  public HostProvisioner forHost(HostAccess host) {
    return new GuardedHost(provisioner.forHost(host), () -> guard.check(callTimeout), pace);
  }

  @Override
  public ProvisionerHealth health() {
    return provisioner.health();
  }

  @Override
  public FleetSnapshot snapshot() {
    return provisioner.snapshot();
  }

  @Override
  public Optional<Subscription> onChange(Consumer<HostIdentity> listener) {
    return provisioner.onChange(listener);
  }

  @Override
  public void close() {
    // Not ours to close.
  }
}
