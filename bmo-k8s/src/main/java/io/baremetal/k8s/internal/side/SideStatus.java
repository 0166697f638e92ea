package io.baremetal.k8s.internal.side;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.patch.StatusPatch;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;

/**
 * The status of one object as it was read.
 *
 * @param cluster where it is
 * @param kind kind of the object
 * @param key the object
 * @param version version of the object that was read
 */
public record SideStatus(ClusterPort cluster, ResourceKind kind, ResourceKey key, String version) {

  /** Stores a status; sends nothing if it says what it said. */
  public void write(Object before, Object after) {
    StatusPatch.of(tree(before), tree(after), version)
        .ifPresent(patch -> cluster.patchStatus(kind, key, patch));
  }

  private static ObjectNode tree(Object status) {
    return (ObjectNode) ModelJson.toTree(status);
  }
}
