package io.baremetal.k8s.internal.side;

import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.time.Clock;

/**
 * What the controller of an object beside a host works with.
 *
 * @param cluster where the objects are
 * @param provisioner the machines
 * @param clock the time that is stored and shown
 */
public record SideTools(ClusterPort cluster, Provisioner provisioner, Clock clock) {

  /** The status of an object that was read at this version. */
  public SideStatus status(ResourceKind kind, ResourceKey key, String version) {
    return new SideStatus(cluster, kind, key, version);
  }
}
