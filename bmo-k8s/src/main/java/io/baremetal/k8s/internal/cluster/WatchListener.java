package io.baremetal.k8s.internal.cluster;

import io.baremetal.k8s.error.ClusterException;
import java.util.Optional;

/**
 * Hears a subscription. Called by one thread at a time, possibly on the thread that is just writing
 * to the cluster: it must return at once and call nothing that blocks.
 */
public interface WatchListener {

  /** A change. */
  void changed(WatchEvent event);

  /**
   * The stream has ended and nothing more will come: empty at its ordinary end, {@link
   * io.baremetal.k8s.error.ExpiredException} when the list must be read anew. Not called after the
   * subscription was closed from our side.
   */
  void ended(Optional<ClusterException> reason);
}
