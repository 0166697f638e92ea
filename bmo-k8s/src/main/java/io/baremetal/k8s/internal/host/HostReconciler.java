package io.baremetal.k8s.internal.host;

import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.k8s.internal.action.ActionCatalog;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.credential.CredentialResolver;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.internal.object.HostObjects;
import io.baremetal.k8s.lifecycle.Measurement;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.runtime.Reconciled;
import io.baremetal.k8s.runtime.Reconciler;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Brings hosts closer to what their owners want, one pass at a time. Thread-safe. */
public final class HostReconciler implements Reconciler<ResourceKey> {

  private final HostReconcilerSettings settings;
  private final PassTools tools;

  /**
   * A reconciler of the hosts of a cluster.
   *
   * @param cluster where the hosts are
   * @param provisioner what drives their machines; stays open
   * @param settings time, chance, limits and figures
   */
  public HostReconciler(
      ClusterPort cluster, Provisioner provisioner, HostReconcilerSettings settings) {
    this.settings = settings;
    this.tools =
        new PassTools(
            new HostObserver(
                cluster,
                new CredentialResolver(new HostSecrets(cluster)),
                provisioner,
                settings.lifecycle()),
            new ActionCatalog(cluster),
            provisioner,
            new HostObjects(cluster),
            new StatusWriter(cluster),
            new Reporter(new EventPublisher(cluster), settings.metrics()));
  }

  @Override
  public Reconciled reconcile(ResourceKey key) {
    tools
        .reporter()
        .measure(
            Measurement.count(
                "metal3_reconcile_total",
                Map.of("namespace", key.namespace(), "host", key.name())));
    Instant now = settings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    return tools
        .observer()
        .observe(key, now, settings.jitter().getAsDouble())
        .map(seen -> new HostPass(tools, seen).run())
        .orElseGet(Reconciled::done);
  }
}
