package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.FleetSnapshot;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.ProvisionerHealth;
import io.baremetal.api.provisioner.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A provisioner whose way to Ironic is described somewhere else, and may change: it looks there
 * again now and then, and connects anew when the description has changed. Thread-safe.
 */
final class ResourceProvisioner implements Provisioner {

  private final Supplier<IronicLink> description;
  private final Function<IronicLink, Provisioner> connect;
  private final LongSupplier nanos;
  private final Duration ttl;

  // All that follows is guarded by this.
  private final List<Listener> listeners = new ArrayList<>();
  private Optional<Connected> connected = Optional.empty();
  private Optional<Look> last = Optional.empty();

  private record Connected(IronicLink link, Provisioner provisioner) {}

  /**
   * A look at the description.
   *
   * @param problem why it could not be used
   */
  private record Look(long atNanos, Optional<ProvisionerException> problem) {}

  /** Somebody who wants to hear of changes, whichever connection they come from. */
  private static final class Listener {

    private final Consumer<HostIdentity> target;
    private Optional<Subscription> subscription = Optional.empty();

    private Listener(Consumer<HostIdentity> target) {
      this.target = target;
    }

    private void listenTo(Provisioner provisioner) {
      stop();
      subscription = provisioner.onChange(target);
    }

    private void stop() {
      subscription.ifPresent(Subscription::close);
      subscription = Optional.empty();
    }
  }

  /**
   * Looks at nothing yet.
   *
   * @param ttl how long what was read, or the failure to, may be used without another look
   */
  ResourceProvisioner(
      Supplier<IronicLink> description,
      Function<IronicLink, Provisioner> connect,
      LongSupplier nanos,
      Duration ttl) {
    this.description = description;
    this.connect = connect;
    this.nanos = nanos;
    this.ttl = ttl;
  }

  /** The provisioner that the description leads to now. */
  private synchronized Provisioner current() {
    long now = nanos.getAsLong();
    if (last.filter(look -> now - look.atNanos() < ttl.toNanos()).isEmpty()) {
      last = Optional.of(new Look(now, look()));
    }
    last.flatMap(Look::problem)
        .ifPresent(
            problem -> {
              throw new ProvisionerException(String.valueOf(problem.getMessage()), problem);
            });
    return connected.orElseThrow().provisioner();
  }

  private synchronized Optional<ProvisionerException> look() {
    try {
      IronicLink link = description.get();
      if (connected.filter(known -> known.link().equals(link)).isEmpty()) {
        Provisioner fresh = connect.apply(link);
        disconnect();
        connected = Optional.of(new Connected(link, fresh));
        listeners.forEach(listener -> listener.listenTo(fresh));
      }
      return Optional.empty();
    } catch (ProvisionerException e) {
      return Optional.of(e);
    }
  }

  private synchronized void disconnect() {
    listeners.forEach(Listener::stop);
    connected.ifPresent(old -> old.provisioner().close());
    connected = Optional.empty();
  }

  /**
   * The verbs for a host.
   *
   * @throws ProvisionerException if the way to Ironic is not known, or not to be used yet
   */
  @Override
  public HostProvisioner forHost(HostAccess host) {
    return current().forHost(host);
  }

  @Override
  public ProvisionerHealth health() {
    try {
      return current().health();
    } catch (ProvisionerException e) {
      return ProvisionerHealth.notReady(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public synchronized FleetSnapshot snapshot() {
    return connected
        .map(known -> known.provisioner().snapshot())
        .orElseGet(() -> new FleetSnapshot(Instant.EPOCH, 0, 0, 0, Duration.ZERO));
  }

  @Override
  public synchronized Optional<Subscription> onChange(Consumer<HostIdentity> target) {
    Listener listener = new Listener(target);
    listeners.add(listener);
    connected.ifPresent(known -> listener.listenTo(known.provisioner()));
    return Optional.of(() -> forget(listener));
  }

  private synchronized void forget(Listener listener) {
    listeners.remove(listener);
    listener.stop();
  }

  @Override
  public synchronized void close() {
    disconnect();
    listeners.clear();
  }
}
