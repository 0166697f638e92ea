package io.baremetal.k8s.runtime;

import io.baremetal.k8s.config.LeaseSettings;
import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.internal.cluster.HttpCluster;
import io.baremetal.k8s.internal.lease.Elector;
import io.baremetal.k8s.internal.lease.Leadership;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Optional;

/**
 * Lets one of several processes lead, by a {@code coordination.k8s.io} Lease that client-go's
 * elector understands too. Measures on the monotonic clock alone: a foreign lease counts as expired
 * when it has stood still for its whole duration while we looked. Thread-safe. {@code @Beta}.
 */
public final class LeaseElector implements AutoCloseable {

  private final Elector elector;

  private LeaseElector(Elector elector) {
    this.elector = elector;
  }

  /**
   * An elector that does nothing before {@link #start}. The client stays open.
   *
   * @throws IllegalStateException if neither the settings nor the client name a namespace
   */
  public static LeaseElector on(
      KubernetesClient client,
      LeaseSettings settings,
      RuntimeContext context,
      LeadershipListener listener) {
    String namespace =
        settings
            .namespace()
            .or(() -> Optional.ofNullable(client.getNamespace()))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The lease has no namespace: set it in the LeaseSettings"));
    // A call that takes longer than the pause between two is of no use to a lease.
    HttpCluster port = new HttpCluster(client, settings.retryPeriod());
    return new LeaseElector(new Elector(port, settings, namespace, context, heard(listener)));
  }

  /** Starts trying, and returns. To be called once. */
  public void start() {
    elector.start();
  }

  /** Whether we lead, as far as we know. */
  public boolean leads() {
    return elector.leads();
  }

  /** Who leads instead of us, if that is known. */
  public Optional<String> holder() {
    return elector.holder();
  }

  /** Says before each mutating call whether the lease outlasts it. */
  public LeaseGuard guard() {
    return elector::check;
  }

  /** Gives the lease away, if it is ours, so that another may lead at once. Idempotent. */
  @Override
  public void close() {
    elector.close();
  }

  /**
   * Stops renewing and lets no further call pass, but leaves the lease to run out: for when a call
   * that was let pass may still be under way. Idempotent.
   */
  public void abandon() {
    elector.abandon();
  }

  private static Leadership heard(LeadershipListener listener) {
    return new Leadership() {
      @Override
      public void gained() {
        listener.gained();
      }

      @Override
      public void lost() {
        listener.lost();
      }
    };
  }
}
