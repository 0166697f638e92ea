package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.FleetSnapshot;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerHealth;
import io.baremetal.api.provisioner.Subscription;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.provisioner.monitor.Fleet;
import io.baremetal.ironic.provisioner.monitor.NodeRow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Drives hosts through one Ironic. Thread-safe; close it to stop the watching, the client stays
 * open.
 *
 * <pre>
 * try (IronicClient client = IronicClient.builder().endpoint("http://127.0.0.1:6385").build();
 *     Provisioner provisioner = IronicProvisioner.builder(client).build()) {
 *   Step&lt;HostObservation&gt; seen = provisioner.forHost(host).observe();
 * }
 * </pre>
 *
 * <p>While somebody listens for changes, all nodes are listed at intervals and hosts read their
 * node only when the listing shows a reason to; without listeners every pass reads its node once.
 */
public final class IronicProvisioner implements Provisioner {

  private final Backend backend;
  private final HealthCheck health;
  private final Runnable closing;

  IronicProvisioner(Backend backend, Runnable closing) {
    this.backend = backend;
    this.health =
        new HealthCheck(
            backend.services(), backend.monitor(), backend.nanos(), backend.config().healthTtl());
    this.closing = closing;
  }

  /**
   * Starts a provisioner that works through {@code client}, which should repeat nothing by itself
   * ({@code RetryPolicy.none()}): a locked node is reported as busy, and waiting for it is the
   * caller's.
   */
  public static IronicProvisionerBuilder builder(IronicClient client) {
    return new IronicProvisionerBuilder(client);
  }

  /**
   * The way to Ironic as the environment variables of the Go operator describe it, which {@link
   * IronicProvisionerProvider} lists: endpoint, who we are, whom we trust, versions. Reads the
   * files that they name.
   *
   * @throws io.baremetal.api.provisioner.ProvisionerException if a setting makes no sense or a file
   *     cannot be read; the message names all that is wrong
   */
  public static IronicClient.Builder client(Map<String, String> settings) {
    return new Connection(settings).client();
  }

  @Override
  public HostProvisioner forHost(HostAccess host) {
    host.provisionerId()
        .filter(id -> !id.isEmpty())
        .ifPresent(id -> backend.memory().hosts().track(id, host.identity()));
    return new IronicHost(backend, host);
  }

  @Override
  public ProvisionerHealth health() {
    return health.check();
  }

  @Override
  public FleetSnapshot snapshot() {
    Optional<Fleet> fleet = backend.monitor().latest();
    return new FleetSnapshot(
        fleet.map(Fleet::takenAt).orElse(Instant.EPOCH),
        fleet.map(known -> known.rows().size()).orElse(0),
        (int)
            fleet.stream().flatMap(known -> known.rows().stream()).filter(NodeRow::isBusy).count(),
        backend.calls().lockConflicts(),
        backend.calls().medianLatency());
  }

  @Override
  public Optional<Subscription> onChange(Consumer<HostIdentity> listener) {
    return Optional.of(
        backend
            .monitor()
            .onChange(row -> backend.memory().hosts().hostOf(row).ifPresent(listener)));
  }

  @Override
  public void close() {
    backend.monitor().close();
    backend.services().inspector().ifPresent(inspector -> inspector.watch().close());
    closing.run();
  }
}
