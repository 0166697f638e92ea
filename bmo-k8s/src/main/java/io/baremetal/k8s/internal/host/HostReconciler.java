package io.baremetal.k8s.internal.host;

import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.k8s.internal.action.ActionCatalog;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.credential.CredentialResolver;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.internal.credential.UnreadableLoginException;
import io.baremetal.k8s.internal.object.HostObjects;
import io.baremetal.k8s.internal.object.ToldFirmware;
import io.baremetal.k8s.lifecycle.HostMetrics;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.runtime.Reconciled;
import io.baremetal.k8s.runtime.Reconciler;
import java.time.temporal.ChronoUnit;

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
   * @param told where firmware versions are left for the controller of their object
   */
  public HostReconciler(
      ClusterPort cluster,
      Provisioner provisioner,
      HostReconcilerSettings settings,
      ToldFirmware told) {
    this.settings = settings;
    this.tools =
        new PassTools(
            new HostObserver(cluster, new CredentialResolver(new HostSecrets(cluster)), settings),
            new ActionCatalog(cluster, told),
            provisioner,
            new HostObjects(cluster),
            new StatusWriter(cluster),
            new Reporter(new EventPublisher(cluster), settings.metrics()));
  }

  @Override
  public Reconciled reconcile(ResourceKey key) {
    tools.reporter().measure(HostMetrics.pass(key.namespace(), key.name()));
    try {
      return pass(key);
    } catch (RuntimeException failure) {
      if (failure instanceof UnreadableLoginException) {
        tools.reporter().measure(HostMetrics.credentialsUnreadable());
      }
      tools.reporter().measure(HostMetrics.failedPass());
      return Reconciled.failed(failure);
    }
  }

  private Reconciled pass(ResourceKey key) {
    Moment moment =
        new Moment(
            settings.clock().instant().truncatedTo(ChronoUnit.SECONDS),
            settings.jitter().getAsDouble(),
            tools.provisioner().health());
    return tools
        .observer()
        .observe(key, moment)
        .map(seen -> new HostPass(tools, moment, seen).run())
        .orElseGet(Reconciled::done);
  }
}
