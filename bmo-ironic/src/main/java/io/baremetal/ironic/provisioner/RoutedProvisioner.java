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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Several Ironics as one backend; a router says which host belongs to which. Thread-safe; closing
 * it closes the provisioners that it made.
 *
 * <pre>
 * Provisioner all =
 *     RoutedProvisioner.of(
 *         Map.of(
 *             "north", IronicProvisioner.builder(north),
 *             "south", IronicProvisioner.builder(south)),
 *         host -&gt; Route.to(host.identity().namespace().startsWith("n") ? "north" : "south"));
 * </pre>
 */
public final class RoutedProvisioner implements Provisioner {

  private final Map<String, Provisioner> ironics = new TreeMap<>();
  private final IronicRouter router;

  private RoutedProvisioner(IronicRouter router) {
    this.router = router;
  }

  /**
   * Builds the provisioners of all Ironics.
   *
   * @param ironics by the names that the router uses; at least one
   */
  public static RoutedProvisioner of(
      Map<String, IronicProvisionerBuilder> ironics, IronicRouter router) {
    if (ironics.isEmpty()) {
      throw new IllegalArgumentException("a router needs at least one Ironic to choose from");
    }
    RoutedProvisioner routed = new RoutedProvisioner(router);
    ironics.forEach(
        (name, builder) ->
            routed.ironics.put(
                name,
                builder.conductorGroups(host -> router.route(host).conductorGroup()).build()));
    return routed;
  }

  /**
   * The verbs for a host, at the Ironic that the router names.
   *
   * @throws ProvisionerException if there is no Ironic of this name
   */
  @Override
  public HostProvisioner forHost(HostAccess host) {
    String name = router.route(host).ironic();
    Provisioner ironic = ironics.get(name);
    if (ironic == null) {
      throw new ProvisionerException(
          "Host %s is routed to Ironic \"%s\", but there are only %s"
              .formatted(host.identity(), name, String.join(", ", ironics.keySet())));
    }
    return ironic.forHost(host);
  }

  /** Ready while any Ironic is: the hosts of the others fail by themselves and are tried again. */
  @Override
  public ProvisionerHealth health() {
    StringBuilder problems = new StringBuilder();
    for (Map.Entry<String, Provisioner> ironic : ironics.entrySet()) {
      ProvisionerHealth health = ironic.getValue().health();
      if (health.isReady()) {
        return health;
      }
      problems.append(problems.isEmpty() ? "" : "; ").append(ironic.getKey()).append(": ");
      problems.append(health.problem().orElse(""));
    }
    return ProvisionerHealth.notReady(problems.toString());
  }

  /** Sums; the time is that of the oldest look, the latency that of the slowest Ironic. */
  @Override
  public FleetSnapshot snapshot() {
    List<FleetSnapshot> all = ironics.values().stream().map(Provisioner::snapshot).toList();
    return new FleetSnapshot(
        all.stream().map(FleetSnapshot::takenAt).min(Comparator.naturalOrder()).orElse(Instant.MIN),
        all.stream().mapToInt(FleetSnapshot::hosts).sum(),
        all.stream().mapToInt(FleetSnapshot::busyHosts).sum(),
        all.stream().mapToLong(FleetSnapshot::lockConflicts).sum(),
        all.stream()
            .map(FleetSnapshot::medianLatency)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO));
  }

  @Override
  public Optional<Subscription> onChange(Consumer<HostIdentity> listener) {
    List<Subscription> all =
        ironics.values().stream().flatMap(each -> each.onChange(listener).stream()).toList();
    return Optional.of(() -> all.forEach(Subscription::close));
  }

  @Override
  public void close() {
    ironics.values().forEach(Provisioner::close);
  }
}
