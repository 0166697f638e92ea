package io.baremetal.k8s.runtime;

import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.cluster.HttpCluster;
import io.baremetal.k8s.internal.informer.CachedObject;
import io.baremetal.k8s.internal.informer.Change;
import io.baremetal.k8s.internal.informer.Informer;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Follows kinds of objects in a cluster, each with one list and one watch. Lost connections, places
 * that the server forgot and kinds that are not served (yet) are retried for ever, after 1 s and
 * then ever slower, up to 30 s; {@link ResourceCache#trouble} tells. Thread-safe. Whoever makes one
 * closes it. {@code @Beta}.
 *
 * <pre>{@code
 * InformerHub hub = InformerHub.on(client, context);
 * ResourceCache hosts = hub.follow(
 *     ResourceKind.BARE_METAL_HOST, ResourceSelection.everything(),
 *     change -> loop.add(change.key(), Lane.EVENT));
 * }</pre>
 */
public final class InformerHub implements AutoCloseable {

  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

  private final ClusterPort port;
  private final RuntimeContext context;
  private final List<Informer> informers = new CopyOnWriteArrayList<>();

  private InformerHub(ClusterPort port, RuntimeContext context) {
    this.port = port;
    this.context = context;
  }

  /** A hub that follows nothing yet. The client stays open. */
  public static InformerHub on(KubernetesClient client, RuntimeContext context) {
    return new InformerHub(new HttpCluster(client, CALL_TIMEOUT), context);
  }

  /**
   * Starts to follow a kind, and returns before the first list is there.
   *
   * @param listener hears every change, beginning with all that the first list holds; it must
   *     return at once, and may be called on any thread
   */
  public ResourceCache follow(
      ResourceKind kind, ResourceSelection selection, Consumer<ResourceChange> listener) {
    Informer informer =
        new Informer(port, kind, selection, context, change -> listener.accept(told(change)));
    informers.add(informer);
    informer.start();
    return new ResourceCache(informer);
  }

  /** Stops following; the caches stay readable as they are. Idempotent. */
  @Override
  public void close() {
    informers.forEach(Informer::close);
  }

  private static ResourceChange told(Change change) {
    return new ResourceChange(
        change.key(),
        change.before().map(CachedObject::tree),
        change.after().map(CachedObject::tree));
  }
}
