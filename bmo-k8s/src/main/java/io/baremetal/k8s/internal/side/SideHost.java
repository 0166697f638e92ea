package io.baremetal.k8s.internal.side;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.util.Optional;

/**
 * The host that an object beside it belongs to, as far as that object's controller looks at it.
 *
 * @param host the host
 */
public record SideHost(BareMetalHost host) {

  /** The host under this name; empty if there is none. */
  public static Optional<SideHost> find(ClusterPort cluster, ResourceKey key) {
    return cluster
        .get(ResourceKind.BARE_METAL_HOST, key)
        .map(object -> new SideHost(ModelJson.read(object, BareMetalHost.class).orElseThrow()));
  }

  /** Whose it is. */
  public HostIdentity identity() {
    return new HostIdentity(
        host.metadata().namespace().orElse(""),
        host.metadata().name().orElse(""),
        host.metadata().uid().orElse(""));
  }

  /** Whether the host is none of our business now: not managed, detached, or left alone. */
  public boolean isOutOfReach() {
    ProvisioningState state = host.status().provisioning().state();
    return state.equals(ProvisioningState.NONE)
        || state.equals(ProvisioningState.UNMANAGED)
        || host.status().operationalStatus().equals(OperationalStatus.DETACHED)
        || isToBeDetached()
        || host.isPaused();
  }

  /** Whether somebody wants the host detached. */
  public boolean isToBeDetached() {
    return host.metadata().annotations().containsKey(HostAnnotations.DETACHED);
  }

  /** Whether the provisioner has not told yet under which id it knows the host. */
  public boolean isUnregistered() {
    return host.status().provisioning().id().isEmpty();
  }

  /** The verbs for the host's machine, found by its id alone: the BMC is none of our business. */
  public HostProvisioner machine(Provisioner provisioner) {
    HostAccess.Builder access = HostAccess.builder();
    access
        .identity(identity())
        .provisionerId(Optional.of(host.status().provisioning().id()).filter(id -> !id.isEmpty()));
    return provisioner.forHost(access.build());
  }
}
