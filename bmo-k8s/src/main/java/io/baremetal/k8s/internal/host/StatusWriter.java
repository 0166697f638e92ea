package io.baremetal.k8s.internal.host;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.HostStatus;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.patch.StatusPatch;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.time.Instant;
import java.util.Optional;

/** Stores what has changed in a host's status, as one patch. */
final class StatusWriter {

  private final ClusterPort cluster;

  StatusWriter(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /**
   * Stores a status; sends nothing if it is stored already.
   *
   * @param stored the host as it was read or written last
   * @param status the wanted status
   * @param now the time of the update
   * @return the host as the API server has it then
   * @throws io.baremetal.k8s.error.ConflictException if somebody changed the host meanwhile
   */
  StoredHost write(StoredHost stored, HostStatus status, Instant now) {
    if (patch(stored, status).isEmpty()) {
      return stored;
    }
    ResourceKey key =
        new ResourceKey(
            stored.host().metadata().namespace().orElse(""),
            stored.host().metadata().name().orElse(""));
    return patch(stored, status.toBuilder().lastUpdated(now).build())
        .map(patch -> cluster.patchStatus(ResourceKind.BARE_METAL_HOST, key, patch))
        .map(StoredHost::of)
        .orElse(stored);
  }

  private static Optional<ObjectNode> patch(StoredHost stored, HostStatus status) {
    return StatusPatch.ofHost(stored.status(), StoredHost.tree(status), stored.resourceVersion());
  }
}
